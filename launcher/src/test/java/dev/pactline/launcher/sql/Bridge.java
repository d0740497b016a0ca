package dev.pactline.launcher.sql;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.ReportReference;
import dev.pactline.streams.resolution.BatchOracle;
import dev.pactline.streams.resolution.RandomReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;

/**
 * A report that makes one agreement of two: with it they merge, and without it they are apart.
 *
 * @param country its key
 * @param report as it is while it is there
 * @param all the events of its set
 */
record Bridge(String country, AgreementReport report, List<KeyValue<String, AgreementEvent>> all) {
  private static final int FIRST_SEED = 5_000;
  private static final long LATER = 1_000;

  /** Looks for them in random sets. */
  static List<Bridge> some(
      int count, Function<List<KeyValue<String, AgreementEvent>>, BatchOracle> oracle) {
    List<Bridge> found = new ArrayList<>();
    for (int seed = FIRST_SEED; found.size() < count; seed++) {
      List<KeyValue<String, AgreementEvent>> events =
          new RandomReports(seed, "bridged" + seed + "-").events();
      for (KeyValue<String, AgreementEvent> event : events) {
        Bridge bridge = new Bridge(event.key, event.value.getReport(), events);
        if (bridge.report() != null && bridge.isOne(oracle)) {
          found.add(bridge);
          break;
        }
      }
    }
    return found;
  }

  String reportId() {
    return report.getReportId();
  }

  /** Takes it back in even turns, and brings it again in odd ones. */
  KeyValue<String, AgreementEvent> turned(long turn) {
    return KeyValue.pair(
        country, new AgreementEvent(reportId(), LATER + turn, turn % 2 == 0 ? null : report));
  }

  private boolean isOne(Function<List<KeyValue<String, AgreementEvent>>, BatchOracle> oracle) {
    Map<String, String> apart = homes(oracle.apply(with(turned(0))));
    Map<String, String> together = homes(oracle.apply(with(turned(1))));
    String home = together.get(reportId());
    return together.entrySet().stream()
            .filter(entry -> entry.getValue().equals(home) && !entry.getKey().equals(reportId()))
            .map(entry -> apart.get(entry.getKey()))
            .distinct()
            .count()
        > 1;
  }

  private List<KeyValue<String, AgreementEvent>> with(KeyValue<String, AgreementEvent> last) {
    List<KeyValue<String, AgreementEvent>> events = new ArrayList<>(all);
    events.add(last);
    return events;
  }

  /** The agreement of each report. */
  private static Map<String, String> homes(BatchOracle oracle) {
    Map<String, String> homes = new TreeMap<>();
    for (Agreement agreement : oracle.agreements().values()) {
      for (ReportReference report : agreement.getReports()) {
        homes.put(report.getReportId(), agreement.getAgreementId());
      }
    }
    return homes;
  }
}
