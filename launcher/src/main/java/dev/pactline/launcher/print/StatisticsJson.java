package dev.pactline.launcher.print;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.Statistics.CountryRow;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statistics as the JSON of {@code pactline demo} and {@code pactline statistics}. */
final class StatisticsJson {
  private StatisticsJson() {}

  static void print(Statistics statistics, Appendable out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("countries", statistics.countries().stream().map(StatisticsJson::country).toList());
    json.put("joint", joint(statistics.joint().orElse(null)));
    Json.print(json, out);
  }

  private static Map<String, Object> country(CountryRow country) {
    CountryStatistics row = country.statistics();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", row.getCountry());
    json.put("countryName", row.getCountryName());
    json.put("agreements", row.getAgreements());
    json.put("planned", row.getPlanned());
    json.put("cancelled", row.getCancelled());
    json.put("signedProjects", count(row.getSignedProjects(), row.getSignedProjectsExact()));
    json.put("attendance", count(row.getAttendance(), row.getAttendanceExact()));
    Map<String, Object> values = new LinkedHashMap<>();
    country
        .dealValues()
        .forEach((currency, value) -> values.put(currency, Json.plain(value.getAmount())));
    json.put("dealValues", values);
    Map<String, Object> usd = new LinkedHashMap<>();
    usd.put("stated", Json.plain(row.getDealValueUsdStated()));
    usd.put("converted", Json.plain(row.getDealValueUsdConverted()));
    json.put("dealValueUsd", usd);
    json.put("reports", row.getReports());
    return json;
  }

  private static Map<String, Object> joint(JointStatistics joint) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("agreements", joint == null ? 0 : joint.getAgreements());
    json.put(
        "signedProjects",
        joint == null
            ? count(0, 0)
            : count(joint.getSignedProjects(), joint.getSignedProjectsExact()));
    return json;
  }

  private static Map<String, Object> count(long count, long exact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count);
    json.put("exact", exact);
    return json;
  }
}
