package dev.pactline.launcher.print;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.Statistics.CountryRow;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Statistics as a table for people. A figure that is not exact throughout has a {@code ~}. */
final class StatisticsTable {
  private StatisticsTable() {}

  static void print(Statistics statistics, Appendable out) {
    TextTable table =
        new TextTable(
            "Country",
            ">Signed",
            ">Planned",
            ">Canc.",
            ">Projects",
            ">People",
            ">Deal value",
            ">Reports");
    for (CountryRow country : statistics.countries()) {
      addRows(table, country);
    }
    String text = table.text();
    try {
      out.append(text);
      if (text.contains("~")) {
        out.append("~ some of it is a bound or an estimate, such as \"over 250\"\n");
      }
      if (statistics.joint().isPresent()) {
        out.append(joint(statistics.joint().get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addRows(TextTable table, CountryRow country) {
    CountryStatistics row = country.statistics();
    List<String> values =
        country.dealValues().values().stream().map(StatisticsTable::value).toList();
    table.row(
        row.getCountry() + " " + row.getCountryName(),
        Figures.grouped(row.getAgreements()),
        Figures.grouped(row.getPlanned()),
        Figures.grouped(row.getCancelled()),
        count(row.getSignedProjects(), row.getSignedProjectsExact()),
        count(row.getAttendance(), row.getAttendanceExact()),
        values.isEmpty() ? "" : values.get(0),
        Figures.grouped(row.getReports()));
    for (int i = 1; i < values.size(); i++) {
      table.row("", "", "", "", "", "", values.get(i), "");
    }
  }

  private static String joint(JointStatistics joint) {
    return "Several countries together, booked on none: "
        + joint.getAgreements()
        + (joint.getAgreements() == 1 ? " agreement, " : " agreements, ")
        + count(joint.getSignedProjects(), joint.getSignedProjectsExact())
        + " projects\n";
  }

  private static String count(long count, long exact) {
    return (count == exact ? "" : "~") + Figures.grouped(count);
  }

  private static String value(CountryCurrencyStatistics value) {
    String mark = value.getAmount().compareTo(value.getAmountExact()) == 0 ? "" : "~";
    return value.getCurrency() + " " + mark + Figures.money(value.getAmount());
  }
}
