package dev.pactline.streams.http;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Sector;
import dev.pactline.streams.statistics.Cut.Counted;
import dev.pactline.streams.statistics.Line;
import dev.pactline.streams.statistics.Totals;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The tables that can be asked for. */
final class Listings {
  private static final int USUAL_ROWS = 100;
  private static final int ALL_COUNTRIES = 300;
  private static final int YEAR_LENGTH = "2019".length();

  private Listings() {}

  /**
   * A line for each country.
   *
   * @param currencies the lines of a country's currencies
   */
  static Listing<Line> countries(Function<String, List<Line>> currencies) {
    Map<String, Function<Line, Object>> columns = country();
    columns.putAll(sums());
    columns.put(
        "deal_values",
        line ->
            currencies.apply(line.country()).stream()
                .map(one -> one.part() + " " + RecordJson.plain(one.totals().getAmount()))
                .collect(Collectors.joining("; ")));
    return new Listing<>(
        "countries",
        ALL_COUNTRIES,
        line -> StatisticsJson.country(line, currencies.apply(line.country())),
        columns,
        orders());
  }

  static Listing<Line> months() {
    Map<String, Function<Line, Object>> columns = country();
    columns.put("month", Line::part);
    columns.putAll(sums());
    Map<String, Comparator<Line>> orders = orders();
    orders.put("month", Comparator.comparing(Line::part));
    return new Listing<>("months", USUAL_ROWS, StatisticsJson::month, columns, orders);
  }

  static Listing<Line> sectors() {
    Map<String, Function<Line, Object>> columns = country();
    columns.put("sector", Line::part);
    columns.put("sector_name", Line::sectorName);
    columns.putAll(sums());
    Map<String, Comparator<Line>> orders = orders();
    orders.put("sector", Comparator.comparing(Line::part));
    return new Listing<>("sectors", USUAL_ROWS, StatisticsJson::sector, columns, orders);
  }

  static Listing<Line> currencies() {
    Map<String, Function<Line, Object>> columns = country();
    columns.put("currency", Line::part);
    columns.put("agreements", line -> line.totals().getAgreements());
    columns.put("amount", line -> line.totals().getAmount());
    columns.put("amount_exact", line -> line.totals().getAmountExact());
    columns.put("usd_stated", line -> line.totals().getUsdStated());
    columns.put("usd_converted", line -> line.totals().getUsdConverted());
    Map<String, Comparator<Line>> orders = new LinkedHashMap<>();
    orders.put("country", byCountry());
    orders.put("currency", Comparator.comparing(Line::part));
    orders.put("agreements", by(Totals::getAgreements));
    orders.put("amount", Comparator.comparing(line -> line.totals().getAmount()));
    return new Listing<>("currencies", USUAL_ROWS, StatisticsJson::currency, columns, orders);
  }

  static Listing<Counted> agreements() {
    Map<String, Function<Counted, Object>> columns = new LinkedHashMap<>();
    column(columns, "agreement_id", Agreement::getAgreementId);
    column(columns, "country", Agreement::getCountry);
    column(columns, "countries", agreement -> String.join(" ", agreement.getCountries()));
    column(columns, "name", Agreement::getName);
    column(columns, "place", Agreement::getPlace);
    column(columns, "status", Agreement::getStatus);
    column(columns, "start_date", Agreement::getStartDate);
    column(columns, "end_date", Agreement::getEndDate);
    column(columns, "month", Agreement::getMonth);
    column(columns, "attendance", agreement -> number(agreement.getAttendance()));
    column(columns, "attendance_qualifier", agreement -> qualifier(agreement.getAttendance()));
    column(columns, "signed_projects", agreement -> number(agreement.getSignedProjects()));
    column(
        columns,
        "signed_projects_qualifier",
        agreement -> qualifier(agreement.getSignedProjects()));
    column(columns, "deal_values", Listings::values);
    column(columns, "sectors", Listings::sectors);
    column(columns, "independent_sources", Agreement::getIndependentSources);
    columns.put("reports", Counted::reports);

    Map<String, Comparator<Counted>> orders = new LinkedHashMap<>();
    orders.put("name", Comparator.comparing(counted -> counted.facts().getName()));
    orders.put("date", Comparator.comparing(counted -> day(counted.facts())));
    orders.put("signedProjects", size(Agreement::getSignedProjects));
    orders.put("attendance", size(Agreement::getAttendance));
    orders.put("reports", Comparator.comparingInt(Counted::reports));
    return new Listing<>("agreements", USUAL_ROWS, AgreementJson::summary, columns, orders);
  }

  private static Map<String, Function<Line, Object>> country() {
    Map<String, Function<Line, Object>> columns = new LinkedHashMap<>();
    columns.put("country", Line::country);
    columns.put("country_name", Line::countryName);
    return columns;
  }

  private static Map<String, Function<Line, Object>> sums() {
    Map<String, Function<Line, Object>> columns = new LinkedHashMap<>();
    columns.put("agreements", line -> line.totals().getAgreements());
    columns.put("planned", line -> line.totals().getPlanned());
    columns.put("cancelled", line -> line.totals().getCancelled());
    columns.put("signed_projects", line -> line.totals().getSignedProjects());
    columns.put("signed_projects_exact", line -> line.totals().getSignedProjectsExact());
    columns.put("signed_projects_qualifier", line -> line.projects().qualifier());
    columns.put("attendance", line -> line.totals().getAttendance());
    columns.put("attendance_exact", line -> line.totals().getAttendanceExact());
    columns.put("attendance_qualifier", line -> line.attendance().qualifier());
    columns.put("deal_value_usd_stated", line -> line.totals().getUsdStated());
    columns.put("deal_value_usd_converted", line -> line.totals().getUsdConverted());
    columns.put("agreements_without_value", line -> line.totals().getAgreementsWithoutValue());
    columns.put("reports", line -> line.totals().getReports());
    columns.put("first_date", line -> StatisticsJson.date(line.totals().getFirstDay()));
    columns.put("last_date", line -> StatisticsJson.date(line.totals().getLastDay()));
    return columns;
  }

  private static Map<String, Comparator<Line>> orders() {
    Map<String, Comparator<Line>> orders = new LinkedHashMap<>();
    orders.put("country", byCountry());
    orders.put("agreements", by(Totals::getAgreements));
    orders.put("signedProjects", by(Totals::getSignedProjects));
    orders.put("attendance", by(Totals::getAttendance));
    orders.put(
        "dealValueUsd",
        Comparator.comparing(
            line -> line.totals().getUsdStated().add(line.totals().getUsdConverted())));
    orders.put("reports", by(Totals::getReports));
    return orders;
  }

  private static Comparator<Line> byCountry() {
    return Comparator.comparing(
        Line::countryName, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private static Comparator<Line> by(ToLongFunction<Totals> sum) {
    return Comparator.comparingLong(line -> sum.applyAsLong(line.totals()));
  }

  private static void column(
      Map<String, Function<Counted, Object>> columns,
      String name,
      Function<Agreement, Object> value) {
    columns.put(name, counted -> value.apply(counted.facts()));
  }

  private static Comparator<Counted> size(Function<Agreement, Count> count) {
    return Comparator.comparingLong(
        counted -> {
          Count found = count.apply(counted.facts());
          return found == null ? -1 : found.getCount();
        });
  }

  /** The first day that it may have been on; what has no date comes first. */
  private static LocalDate day(Agreement agreement) {
    if (agreement.getStartDate() != null) {
      return agreement.getStartDate();
    }
    String month = agreement.getMonth();
    if (month == null) {
      return LocalDate.MIN;
    }
    return LocalDate.parse(month.length() == YEAR_LENGTH ? month + "-01-01" : month + "-01");
  }

  private static Object number(Count count) {
    return count == null ? null : count.getCount();
  }

  private static Object qualifier(Count count) {
    return count == null ? null : count.getQualifier();
  }

  private static String values(Agreement agreement) {
    return agreement.getDealValues().stream()
        .map(Listings::value)
        .collect(Collectors.joining("; "));
  }

  private static String value(AgreedValue value) {
    return value.getCurrency() + " " + RecordJson.plain(value.getAmount());
  }

  private static String sectors(Agreement agreement) {
    return agreement.getSectors().stream().map(Sector::getText).collect(Collectors.joining("; "));
  }
}
