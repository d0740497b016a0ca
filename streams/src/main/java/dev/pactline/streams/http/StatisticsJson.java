package dev.pactline.streams.http;

import dev.pactline.streams.statistics.Line;
import dev.pactline.streams.statistics.Line.Nearness;
import dev.pactline.streams.statistics.Totals;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of statistics as JSON: the members that the command line prints too, and more. */
final class StatisticsJson {
  private StatisticsJson() {}

  /** A line of a country, with the lines of its currencies. */
  static Map<String, Object> country(Line line, List<Line> currencies) {
    Map<String, Object> json = country(line);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Line currency : currencies) {
      values.put(currency.part(), RecordJson.plain(currency.totals().getAmount()));
    }
    json.putAll(sums(line));
    json.put("dealValues", values);
    return json;
  }

  static Map<String, Object> month(Line line) {
    Map<String, Object> json = country(line);
    json.put("month", line.part());
    json.putAll(sums(line));
    return json;
  }

  static Map<String, Object> sector(Line line) {
    Map<String, Object> json = country(line);
    json.put("sector", line.part());
    json.put("sectorName", line.sectorName());
    json.putAll(sums(line));
    return json;
  }

  static Map<String, Object> currency(Line line) {
    Totals totals = line.totals();
    Map<String, Object> json = country(line);
    json.put("currency", line.part());
    json.put("agreements", totals.getAgreements());
    json.put("amount", RecordJson.plain(totals.getAmount()));
    json.put("amountExact", RecordJson.plain(totals.getAmountExact()));
    json.put("qualifier", line.value().qualifier().name());
    json.put("dealValueUsd", usd(totals));
    return json;
  }

  /** What every line but those of currencies tells. */
  static Map<String, Object> sums(Line line) {
    Totals totals = line.totals();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("agreements", totals.getAgreements());
    json.put("planned", totals.getPlanned());
    json.put("cancelled", totals.getCancelled());
    json.put(
        "signedProjects",
        count(totals.getSignedProjects(), totals.getSignedProjectsExact(), line.projects()));
    json.put(
        "attendance",
        count(totals.getAttendance(), totals.getAttendanceExact(), line.attendance()));
    Map<String, Object> usd = usd(totals);
    usd.put("qualifier", line.value().qualifier().name());
    json.put("dealValueUsd", usd);
    json.put("agreementsWithoutValue", totals.getAgreementsWithoutValue());
    json.put("reports", totals.getReports());
    json.put("firstDate", date(totals.getFirstDay()));
    json.put("lastDate", date(totals.getLastDay()));
    return json;
  }

  /** A day as ISO 8601; null for null. */
  static String date(Integer day) {
    return day == null ? null : LocalDate.ofEpochDay(day).toString();
  }

  private static Map<String, Object> country(Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", line.country());
    json.put("countryName", line.countryName());
    return json;
  }

  private static Map<String, Object> usd(Totals totals) {
    Map<String, Object> usd = new LinkedHashMap<>();
    usd.put("stated", RecordJson.plain(totals.getUsdStated()));
    usd.put("converted", RecordJson.plain(totals.getUsdConverted()));
    return usd;
  }

  private static Map<String, Object> count(long count, long exact, Nearness nearness) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count);
    json.put("exact", exact);
    json.put("qualifier", nearness.qualifier().name());
    json.put("stated", nearness.stated());
    return json;
  }
}
