package dev.pactline.streams.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.state.MemorySortedStore;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.statistics.Counting;
import dev.pactline.streams.tables.Tables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Of those with next to no memory. */
  private static final int SMALL_SETS = 300;

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

  @Test
  void tables_depend_neither_on_what_is_kept_in_memory_nor_on_restarts() throws IOException {
    ReferenceRates rates = rates();
    for (int seed = 0; seed < SMALL_SETS; seed++) {
      Random random = new Random(seed);
      List<KeyValue<String, AgreementEvent>> events = new RandomReports(seed, "").events();
      Collections.shuffle(events, random);
      Written written = new Written(rates, random.nextInt(4));
      for (KeyValue<String, AgreementEvent> event : events) {
        written.tables.take(event.key, event.value);
        if (random.nextInt(3) == 0) {
          written.commit();
        }
        if (random.nextInt(6) == 0) {
          written.commit();
          written.restart();
        }
      }
      written.commit();
      written.compare(new BatchOracle(events, rates), "set " + seed);

      reports(events)
          .forEach(
              r -> written.tables.take(r.key, new AgreementEvent(r.value, Long.MAX_VALUE, null)));
      written.commit();
      written.compare(new BatchOracle(List.of(), rates), "set " + seed + " taken back");
    }
  }

  /** What tables with next to no memory have written to their stores and topics. */
  private static final class Written {
    private final Topics topics = Topics.using("", AvroSerdes.using(new InMemorySchemaRegistry()));
    private final Map<String, Map<Object, Object>> rows = new HashMap<>();
    private final ReferenceRates rates;
    private final Ledger.Stores reports;
    private final Counting.Stores sums;
    private Tables tables;

    Written(ReferenceRates rates, int kept) {
      this.rates = rates;
      this.reports =
          new Ledger.Stores(
              new MemorySortedStore<>(),
              new MemorySortedStore<>(),
              new MemorySortedStore<>(),
              kept);
      this.sums = new Counting.Stores(new MemorySortedStore<>(), new MemorySortedStore<>(), kept);
      restart();
    }

    void restart() {
      tables = new Tables(reports, sums, "CN", rates);
    }

    void commit() {
      tables.changedAgreements().forEach((id, row) -> write(topics.agreements(), id, row));
      tables.changedRows().forEach(row -> row.writeTo(topics, this::write));
      tables.flush();
    }

    private <K, V> void write(Topic<K, V> topic, K key, V value) {
      Map<Object, Object> table = rows.computeIfAbsent(topic.name(), name -> new HashMap<>());
      if (value == null) {
        table.remove(key);
      } else {
        table.put(key, value);
      }
    }

    void compare(BatchOracle oracle, String set) {
      compare(topics.agreements(), oracle.agreements(), set);
      compare(topics.countryStatistics(), oracle.countries(), set);
      compare(topics.jointStatistics(), oracle.joint(), set);
      compare(topics.countryMonthStatistics(), oracle.months(), set);
      compare(topics.countrySectorStatistics(), oracle.sectors(), set);
      compare(topics.countryCurrencyStatistics(), oracle.currencies(), set);
    }

    private void compare(Topic<?, ?> topic, Map<?, ?> expected, String set) {
      assertThat(rows.getOrDefault(topic.name(), Map.of()))
          .as(set + ", " + topic.name())
          .isEqualTo(expected);
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
    Ledger ledger = new Ledger(Ledger.Stores.inMemory(), "CN", rates);
    Map<String, Agreement> table = new TreeMap<>();
    for (KeyValue<String, AgreementEvent> event : events) {
      Optional<Revision> revision = ledger.revision(event.key, event.value);
      revision.ifPresent(ledger::apply);
      for (Change change : revision.map(Revision::changes).orElse(List.of())) {
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
