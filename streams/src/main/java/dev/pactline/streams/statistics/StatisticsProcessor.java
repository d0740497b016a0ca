package dev.pactline.streams.statistics;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Counts agreements: each leaves every row it was in as it was, and enters as it is. Forwards the
 * rows that changed. The agreements of one country must be in one partition.
 */
public final class StatisticsProcessor implements Processor<String, Agreement, String, Row> {

  /** Agreements by id, as last counted. */
  public static final String AGREEMENTS_STORE = "counted-agreements";

  /** The totals behind each row. */
  public static final String TOTALS_STORE = "totals";

  /** How many agreements of a row start or end on a day. */
  public static final String DAYS_STORE = "days";

  private final StatisticsCounters counters;
  private final CountedPartitions partitions;
  private CountedPartitions.Run run;
  private ProcessorContext<String, Row> context;
  private KeyValueStore<String, Agreement> agreements;
  private KeyValueStore<String, Totals> totals;
  private Days days;

  private StatisticsProcessor(StatisticsCounters counters, CountedPartitions partitions) {
    this.counters = counters;
    this.partitions = partitions;
  }

  /**
   * The processor with its stores.
   *
   * @param meters where rows are counted, and the time is taken that they took
   * @param partitions told which partitions are being counted
   */
  public static ProcessorSupplier<String, Agreement, String, Row> supplier(
      MeterRegistry meters, CountedPartitions partitions) {
    var counters = new StatisticsCounters(meters);
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Agreement, String, Row> get() {
        return new StatisticsProcessor(counters, partitions);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(AGREEMENTS_STORE),
                Serdes.String(),
                new StateSerde<>(Agreement.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(TOTALS_STORE),
                Serdes.String(),
                new StateSerde<>(Totals.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DAYS_STORE), Serdes.String(), Serdes.Long()));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Row> context) {
    this.context = context;
    this.agreements = context.getStateStore(AGREEMENTS_STORE);
    this.totals = context.getStateStore(TOTALS_STORE);
    this.days = new Days(context.getStateStore(DAYS_STORE));
    this.run = partitions.begin(context.taskId().partition()); // the stores are rebuilt by now
  }

  @Override
  public void process(Record<String, Agreement> agreement) {
    if (agreement.key() == null) {
      throw new UnusableRecordException("an agreement needs its id as key");
    }
    Agreement before = agreements.get(agreement.key());
    Map<RowKey, Contribution> taken = before == null ? Map.of() : RowKey.rows(before);
    Map<RowKey, Contribution> added =
        agreement.value() == null ? Map.of() : RowKey.rows(agreement.value());

    List<Row> changed = changed(taken, added);

    agreements.put(agreement.key(), agreement.value());
    changed.forEach(row -> totals.put(row.key().text(), orNull(row.totals())));
    changed.forEach(row -> context.forward(agreement.withKey(row.key().country()).withValue(row)));
    run.counted();
    counters.counted(context.currentSystemTimeMs() - agreement.timestamp());
  }

  @Override
  public void close() {
    if (run != null) { // else it did not come to that
      run.end();
    }
  }

  private List<Row> changed(Map<RowKey, Contribution> taken, Map<RowKey, Contribution> added) {
    Set<RowKey> keys = new LinkedHashSet<>(taken.keySet());
    keys.addAll(added.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(taken.get(key), added.get(key)))
        .map(key -> new Row(key, moved(key, taken.get(key), added.get(key))))
        .toList();
  }

  private Totals moved(RowKey key, Contribution taken, Contribution added) {
    Totals before = totals.get(key.text());
    Totals sums = before == null ? Sums.empty() : before;
    if (taken != null) {
      sums = Sums.minus(sums, taken);
    }
    if (added != null) {
      sums = Sums.plus(sums, added);
    }
    return Sums.between(
        sums,
        days.first(
            key.text(),
            sums.getFirstDay(),
            taken == null ? null : taken.firstDay(),
            added == null ? null : added.firstDay()),
        days.last(
            key.text(),
            sums.getLastDay(),
            taken == null ? null : taken.lastDay(),
            added == null ? null : added.lastDay()));
  }

  private static Totals orNull(Totals sums) {
    return Sums.isEmpty(sums) ? null : sums;
  }
}
