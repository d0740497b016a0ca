package dev.pactline.launcher.print;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What articles say, as a table for people: a line for each event under its article. */
final class ReportsTable {
  private ReportsTable() {}

  static void print(List<ArticleReports> articles, Appendable out) {
    TextTable table =
        new TextTable("Event", "Country", "Status", "Dates", ">Projects", ">People", ">Deal value");
    List<String> silent = new ArrayList<>();
    for (ArticleReports article : articles) {
      if (article.reports().isEmpty()) {
        silent.add(article.article().getFile());
      } else {
        article.reports().forEach(report -> addRows(table, report));
        table.note("  " + article.article().getFile());
      }
    }
    try {
      out.append(table.text());
      for (String file : silent) {
        out.append("no event in ").append(file).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addRows(TextTable table, AgreementReport report) {
    List<DealValue> values = report.getDealValues();
    table.row(
        report.getName(),
        report.getCountry() == null ? String.join("+", report.getCountries()) : report.getCountry(),
        report.getStatus().name().toLowerCase(Locale.ROOT),
        dates(report),
        count(report.getSignedProjects()),
        count(report.getAttendance()),
        values.isEmpty() ? "" : value(values.get(0)));
    for (DealValue value : values.stream().skip(1).toList()) {
      table.row("", "", "", "", "", "", value(value));
    }
  }

  private static String dates(AgreementReport report) {
    if (report.getStartDate() == null) {
      return report.getMonth() == null ? "" : report.getMonth();
    }
    return report.getStartDate().toString();
  }

  private static String count(Count count) {
    return count == null
        ? ""
        : Figures.mark(count.getQualifier()) + Figures.grouped(count.getCount());
  }

  private static String value(DealValue value) {
    return value.getCurrency()
        + " "
        + Figures.mark(value.getQualifier())
        + Figures.money(value.getAmount());
  }
}
