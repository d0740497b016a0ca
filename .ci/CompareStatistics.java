import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the JSON of {@code pactline demo} with totals that were worked out by hand: {@code java
 * -cp 'launcher/target/pactline/lib/*' .ci/CompareStatistics.java EXPECTED STATISTICS}. Prints each
 * difference; exits with 1 if there is one.
 */
final class CompareStatistics {
  private static final String JOINT = "_multi";

  private final List<String> differences = new ArrayList<>();
  private int compared;

  public static void main(String[] arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    CompareStatistics comparison = new CompareStatistics();
    comparison.compare(
        json.readTree(new File(arguments[0])), json.readTree(new File(arguments[1])));
    comparison.differences.forEach(System.out::println);
    System.out.printf(
        "%d of %d figures as expected%n",
        comparison.compared - comparison.differences.size(), comparison.compared);
    System.exit(comparison.compared > 0 && comparison.differences.isEmpty() ? 0 : 1);
  }

  private void compare(JsonNode expected, JsonNode statistics) {
    Map<String, JsonNode> rows = new TreeMap<>();
    statistics.get("countries").forEach(row -> rows.put(row.get("country").asText(), row));
    TreeSet<String> countries = new TreeSet<>(rows.keySet());
    expected.get("countries").fieldNames().forEachRemaining(countries::add);
    countries.remove(JOINT);
    for (String country : countries) {
      country(country, expected.at("/countries/" + country), rows.get(country));
    }
    JsonNode joint = expected.at("/countries/" + JOINT);
    figure("joint agreements", joint.path("events_signed"), statistics.at("/joint/agreements"));
    figure(
        "joint projects", joint.path("projects"), statistics.at("/joint/signedProjects/count"));
  }

  private void country(String country, JsonNode wanted, JsonNode found) {
    if (found == null || wanted.isMissingNode()) {
      differs(country, wanted.isMissingNode() ? "nothing" : "a row", found == null ? "none" : "one");
      return;
    }
    figure(country + " agreements", wanted.path("events_signed"), found.path("agreements"));
    figure(country + " planned", wanted.path("events_planned"), found.path("planned"));
    figure(country + " cancelled", wanted.path("events_cancelled"), found.path("cancelled"));
    figure(country + " projects", wanted.path("projects"), found.at("/signedProjects/count"));
    figure(country + " attendance", wanted.path("attendance"), found.at("/attendance/count"));
    figure(country + " USD", wanted.path("stated_usd"), found.at("/dealValueUsd/stated"));
    TreeSet<String> currencies = new TreeSet<>();
    wanted.path("value").fieldNames().forEachRemaining(currencies::add);
    found.path("dealValues").fieldNames().forEachRemaining(currencies::add);
    for (String currency : currencies) {
      figure(
          country + " " + currency,
          wanted.path("value").path(currency),
          found.path("dealValues").path(currency));
    }
  }

  private void figure(String what, JsonNode wanted, JsonNode found) {
    BigDecimal want = new BigDecimal(wanted.asText("0").isEmpty() ? "0" : wanted.asText("0"));
    BigDecimal have = new BigDecimal(found.asText("0").isEmpty() ? "0" : found.asText("0"));
    compared++;
    if (want.compareTo(have) != 0) {
      differences.add(what + ": " + have + " instead of " + want);
    }
  }

  private void differs(String what, String wanted, String found) {
    compared++;
    differences.add(what + ": " + found + " instead of " + wanted);
  }
}
