package dev.pactline.streams.http;

import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.streams.statistics.StatisticsQueries;
import dev.pactline.streams.statistics.StatisticsQueries.Country;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables as the JSON that the command line prints too. */
final class StatisticsJson {
  private StatisticsJson() {}

  static Map<String, Object> all(StatisticsQueries statistics) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("countries", statistics.countries().stream().map(StatisticsJson::country).toList());
    json.put("joint", joint(statistics));
    return json;
  }

  static Map<String, Object> country(Country country) {
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
        .values()
        .forEach(value -> values.put(value.getCurrency(), RecordJson.plain(value.getAmount())));
    json.put("dealValues", values);
    Map<String, Object> usd = new LinkedHashMap<>();
    usd.put("stated", RecordJson.plain(row.getDealValueUsdStated()));
    usd.put("converted", RecordJson.plain(row.getDealValueUsdConverted()));
    json.put("dealValueUsd", usd);
    json.put("reports", row.getReports());
    return json;
  }

  private static Map<String, Object> joint(StatisticsQueries statistics) {
    long agreements = statistics.joint().map(JointStatistics::getAgreements).orElse(0L);
    long projects = statistics.joint().map(JointStatistics::getSignedProjects).orElse(0L);
    long exact = statistics.joint().map(JointStatistics::getSignedProjectsExact).orElse(0L);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("agreements", agreements);
    json.put("signedProjects", count(projects, exact));
    return json;
  }

  private static Map<String, Object> count(long count, long exact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count);
    json.put("exact", exact);
    return json;
  }
}
