package dev.pactline.streams.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.state.StateSerde;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are a function of the set of events: order and repetitions do not matter. */
class OrderTest {

  private static final int SETS = 1_000;
  private static final int ORDERS = 4;

  /** Of the whole topology, which takes longer. */
  private static final int TABLE_ORDERS = 2;

  @TempDir Path folder;

  @Test
  void agreements_do_not_depend_on_the_order_of_events() throws IOException {
    ReferenceRates rates = rates();
    int merged = 0;
    for (int seed = 0; seed < SETS; seed++) {
      List<KeyValue<String, AgreementEvent>> events = new RandomReports(seed, "").events();
      Map<String, Agreement> expected = new BatchOracle(events, rates).agreements();
      for (int order = 0; order < ORDERS; order++) {
        List<KeyValue<String, AgreementEvent>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(bytes(ledger(shuffled, rates), Agreement.class))
            .as("set %d in order %d", seed, order)
            .isEqualTo(bytes(expected, Agreement.class));
      }
      merged += (int) expected.values().stream().filter(a -> a.getReports().size() > 2).count();
    }
    assertThat(merged).as("the sets must give something to merge").isGreaterThan(SETS / 2);
  }

  @Test
  void tables_do_not_depend_on_the_order_of_events_and_go_down_as_they_went_up()
      throws IOException {
    ReferenceRates rates = rates();
    try (PipelineDriver pipeline = new PipelineDriver(folder, article -> null, rates)) {
      for (int run = 0; run < SETS * TABLE_ORDERS; run++) {
        int seed = run / TABLE_ORDERS;
        List<KeyValue<String, AgreementEvent>> events = new RandomReports(seed, run + "-").events();
        Collections.shuffle(events, new Random(run));
        var in = pipeline.into(Topics::agreementEvents);
        events.forEach(event -> in.pipeInput(event.key, event.value));
        compare(pipeline, new BatchOracle(events, rates), "run " + run);

        reports(events)
            .forEach(r -> in.pipeInput(r.key, new AgreementEvent(r.value, Long.MAX_VALUE, null)));
        compare(pipeline, new BatchOracle(List.of(), rates), "run " + run + " taken back");
      }
      assertThat(pipeline.deadLetters()).isEmpty();
    }
  }

  private static void compare(PipelineDriver pipeline, BatchOracle oracle, String set) {
    compare(pipeline, Topics::agreements, oracle.agreements(), set);
    compare(pipeline, Topics::countryStatistics, oracle.countries(), set);
    compare(pipeline, Topics::jointStatistics, oracle.joint(), set);
    compare(pipeline, Topics::countryMonthStatistics, oracle.months(), set);
    compare(pipeline, Topics::countrySectorStatistics, oracle.sectors(), set);
    compare(pipeline, Topics::countryCurrencyStatistics, oracle.currencies(), set);
  }

  private static <K, V> void compare(
      PipelineDriver pipeline, Function<Topics, Topic<K, V>> which, Map<K, V> rows, String set) {
    assertThat(pipeline.tableBytes(which))
        .as(() -> set + ": expected the bytes of " + rows + " but found " + pipeline.table(which))
        .isEqualTo(pipeline.bytesFor(which, rows));
  }

  private static Map<String, Agreement> ledger(
      List<KeyValue<String, AgreementEvent>> events, ReferenceRates rates) {
    Ledger ledger =
        new Ledger(
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new Profiles("CN", rates),
            new AgreementMerger(rates));
    Map<String, Agreement> table = new TreeMap<>();
    for (KeyValue<String, AgreementEvent> event : events) {
      for (Change change : ledger.apply(event.key, event.value).orElse(List.of())) {
        if (change.agreement() == null) {
          table.remove(change.agreementId());
        } else {
          table.put(change.agreementId(), change.agreement());
        }
      }
    }
    return table;
  }

  private static Set<KeyValue<String, String>> reports(
      List<KeyValue<String, AgreementEvent>> events) {
    Set<KeyValue<String, String>> reports = new HashSet<>();
    events.forEach(event -> reports.add(KeyValue.pair(event.key, event.value.getReportId())));
    return reports;
  }

  private static <V extends SpecificRecordBase> Map<String, ByteBuffer> bytes(
      Map<String, V> table, Class<V> type) {
    StateSerde<V> serde = new StateSerde<>(type);
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    table.forEach((key, row) -> bytes.put(key, ByteBuffer.wrap(serde.serialize("", row))));
    return bytes;
  }

  private ReferenceRates rates() throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(
        file, "Date,USD,NOK,CNY\n2021-06-02,1.2,10.1,7.8\n2021-06-01,1.22,10.2,7.7\n");
    return ReferenceRates.read(file);
  }
}
