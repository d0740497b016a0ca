package dev.pactline.launcher.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.Statistics.CountryRow;
import dev.pactline.schemas.CountryStatistics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Statistics as CSV, a row for each country, under the names of the columns in SQL. */
final class StatisticsCsv {
  private StatisticsCsv() {}

  static void print(Statistics statistics, Appendable out) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "country",
          "country_name",
          "agreements",
          "planned",
          "cancelled",
          "signed_projects",
          "signed_projects_exact",
          "attendance",
          "attendance_exact",
          "deal_values",
          "deal_value_usd_stated",
          "deal_value_usd_converted",
          "agreements_without_value",
          "reports",
          "first_date",
          "last_date");
      statistics.countries().forEach(country -> csv.writeRecord(row(country)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      out.append(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(CountryRow country) {
    CountryStatistics row = country.statistics();
    return new String[] {
      row.getCountry(),
      row.getCountryName(),
      Long.toString(row.getAgreements()),
      Long.toString(row.getPlanned()),
      Long.toString(row.getCancelled()),
      Long.toString(row.getSignedProjects()),
      Long.toString(row.getSignedProjectsExact()),
      Long.toString(row.getAttendance()),
      Long.toString(row.getAttendanceExact()),
      dealValues(country),
      Json.plain(row.getDealValueUsdStated()),
      Json.plain(row.getDealValueUsdConverted()),
      Long.toString(row.getAgreementsWithoutValue()),
      Long.toString(row.getReports()),
      row.getFirstDate() == null ? "" : row.getFirstDate().toString(),
      row.getLastDate() == null ? "" : row.getLastDate().toString()
    };
  }

  /** Such as {@code CNY 1200000; EUR 45000000}. */
  private static String dealValues(CountryRow country) {
    return country.dealValues().entrySet().stream()
        .map(value -> value.getKey() + " " + Json.plain(value.getValue().getAmount()))
        .collect(Collectors.joining("; "));
  }
}
