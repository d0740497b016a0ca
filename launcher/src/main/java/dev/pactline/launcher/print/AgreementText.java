package dev.pactline.launcher.print;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.OtherValue;
import dev.pactline.schemas.ReportReference;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Source;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Agreements for people: facts, choices, and the sentences behind them. */
public final class AgreementText {
  private AgreementText() {}

  /** Prints a line for each. */
  public static void list(List<Agreement> agreements, PrintWriter out) {
    TextTable table = new TextTable("Name", "Status", "Dates", ">Reports", "Id");
    for (Agreement agreement : agreements) {
      table.row(
          agreement.getName(),
          agreement.getStatus().name().toLowerCase(Locale.ROOT),
          dates(agreement),
          Figures.grouped(agreement.getReports().size()),
          agreement.getAgreementId());
    }
    out.print(table.text());
  }

  /** Prints all that is known of one. */
  public static void show(Agreement agreement, PrintWriter out) {
    out.println(agreement.getName());
    fact(out, "id", agreement.getAgreementId());
    fact(out, "country", countries(agreement));
    fact(out, "place", agreement.getPlace());
    fact(out, "status", agreement.getStatus().name().toLowerCase(Locale.ROOT));
    fact(out, "dates", dates(agreement));
    fact(out, "attendance", count(agreement.getAttendance()));
    fact(out, "projects", count(agreement.getSignedProjects()));
    fact(out, "deal value", join(agreement.getDealValues().stream().map(AgreementText::value)));
    fact(out, "sectors", join(agreement.getSectors().stream().map(Sector::getText)));
    fact(out, "sources", agreement.getIndependentSources() + " independent");
    agreement.getChoices().forEach(choice -> show(choice, out));
    agreement.getReports().forEach(report -> show(report, out));
  }

  private static void show(Choice choice, PrintWriter out) {
    out.println();
    out.printf(
        "%s: %s, as %s says (%s)%n",
        FactNames.of(choice.getField()),
        choice.getValue(),
        choice.getReportId(),
        choice.getReason());
    for (OtherValue other : choice.getOthers()) {
      out.printf("  not %s, as %s says%n", other.getValue(), other.getReportId());
    }
  }

  private static void show(ReportReference report, PrintWriter out) {
    out.println();
    out.printf("report %s by %s%n", report.getReportId(), report.getExtractor());
    Source source = report.getSource();
    fact(out, "found in", place(source));
    fact(out, "outlet", source.getOutlet());
    fact(out, "title", source.getTitle());
    fact(
        out,
        "published",
        source.getPublishedOn() == null ? null : source.getPublishedOn().toString());
    for (Evidence evidence : report.getEvidence()) {
      out.printf(
          "  %s [%d-%d] %s%n",
          FactNames.of(evidence.getField()),
          evidence.getStart(),
          evidence.getEnd(),
          evidence.getText().strip());
    }
  }

  private static String place(Source source) {
    String where = source.getUrl() == null ? source.getFile() : source.getUrl();
    return source.getRow() == null ? where : where + " line " + source.getRow();
  }

  private static void fact(PrintWriter out, String name, String value) {
    if (value != null && !value.isEmpty()) {
      out.printf("  %-11s%s%n", name, value);
    }
  }

  private static String countries(Agreement agreement) {
    return agreement.getCountry() == null
        ? "several together: " + String.join(", ", agreement.getCountries())
        : agreement.getCountry();
  }

  private static String dates(Agreement agreement) {
    if (agreement.getStartDate() == null) {
      return agreement.getMonth() == null ? "" : agreement.getMonth();
    }
    return agreement.getStartDate().equals(agreement.getEndDate())
        ? agreement.getStartDate().toString()
        : agreement.getStartDate() + " to " + agreement.getEndDate();
  }

  private static String count(Count count) {
    return count == null
        ? null
        : Figures.mark(count.getQualifier()) + Figures.grouped(count.getCount());
  }

  private static String value(AgreedValue value) {
    String usd =
        value.getUsdStated() == null ? "" : " (USD " + Figures.money(value.getUsdStated()) + ")";
    return value.getCurrency()
        + " "
        + Figures.mark(value.getQualifier())
        + Figures.money(value.getAmount())
        + usd;
  }

  private static String join(java.util.stream.Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }
}
