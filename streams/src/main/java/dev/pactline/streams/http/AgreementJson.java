package dev.pactline.streams.http;

import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.ReportReference;
import dev.pactline.streams.statistics.Cut.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agreements as JSON. */
final class AgreementJson {
  private AgreementJson() {}

  /** The facts, with the number of reports in the place of the reports. */
  static Map<String, Object> summary(Counted counted) {
    Map<String, Object> json = named(counted.facts());
    json.put("reports", counted.reports());
    json.remove("choices");
    return json;
  }

  /** All of it. Each sentence has marks: the words in it that tell the fact. */
  static Map<String, Object> whole(Agreement agreement) {
    Map<String, Object> json = named(agreement);
    Marks marks = new Marks(agreement);
    List<Object> reports = new ArrayList<>();
    for (ReportReference report : agreement.getReports()) {
      Map<String, Object> tree = RecordJson.of(report);
      List<Object> evidence = new ArrayList<>();
      for (Evidence one : report.getEvidence()) {
        Map<String, Object> sentence = RecordJson.of(one);
        sentence.put(
            "marks", marks.in(one, report.getSource()).stream().map(RecordJson::of).toList());
        evidence.add(sentence);
      }
      tree.put("evidence", evidence);
      reports.add(tree);
    }
    json.put("reports", reports);
    return json;
  }

  private static Map<String, Object> named(Agreement agreement) {
    Map<String, Object> json = new LinkedHashMap<>();
    RecordJson.of(agreement)
        .forEach(
            (name, value) -> {
              json.put(name, value);
              if (name.equals("country")) {
                json.put("countryName", nameOf(agreement.getCountry()));
              }
            });
    return json;
  }

  private static String nameOf(String country) {
    return country == null ? null : Countries.byCode(country).map(Country::name).orElse(country);
  }
}
