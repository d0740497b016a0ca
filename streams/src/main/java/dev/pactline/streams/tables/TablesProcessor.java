package dev.pactline.streams.tables;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.ChangePart;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.resolution.AgreementId;
import dev.pactline.streams.resolution.Change;
import dev.pactline.streams.resolution.Ledger;
import dev.pactline.streams.resolution.Profile;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.CommitHook;
import dev.pactline.streams.state.CountsSerde;
import dev.pactline.streams.state.KafkaSortedStore;
import dev.pactline.streams.state.RestorableStore;
import dev.pactline.streams.state.SortedStore;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.StateVersion;
import dev.pactline.streams.statistics.Counting;
import dev.pactline.streams.statistics.Row;
import dev.pactline.streams.statistics.Totals;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Brings each report event into the agreements and statistics of its country, and forwards those
 * that have changed at each commit: each once, however many events changed it. A record goes to the
 * child that {@code children} names for its topic, and to no other.
 */
public final class TablesProcessor implements Processor<String, AgreementEvent, Object, Object> {

  /** The event that holds, by country and report. */
  public static final String REPORTS_STORE = "reports";

  /** What reports are compared by, by country and day. */
  public static final String PROFILES_STORE = "profiles";

  /** Agreements by id, as last counted. */
  public static final String AGREEMENTS_STORE = "counted-agreements";

  /** The totals behind each row. */
  public static final String TOTALS_STORE = "totals";

  /** How many agreements of a row start or end on a day, by row and month. */
  public static final String DAYS_STORE = "days";

  /** Keeps nothing; tells of commits. */
  private static final String COMMITS = "commits";

  private static final ChangePart WHOLE = new ChangePart(1, 1);

  /**
   * How it works.
   *
   * @param topics where its records go
   * @param children the name of the node behind it for each topic
   * @param home ISO 3166-1 alpha-2 code of the home side
   * @param rates what values are converted to US dollars with
   * @param kept how many reports, agreements and rows are kept in memory, each
   */
  public record Settings(
      Topics topics,
      Function<Topic<?, ?>, String> children,
      String home,
      ReferenceRates rates,
      int kept) {}

  private final Settings settings;
  private final ResolutionCounters resolved;
  private final StatisticsCounters counted;
  private final Map<String, Long> latest = new HashMap<>();
  private final List<Long> timestamps = new ArrayList<>();
  private final CountedPartitions partitions;
  private CountedPartitions.Run run;
  private ProcessorContext<Object, Object> context;
  private Tables tables;

  private TablesProcessor(
      Settings settings,
      ResolutionCounters resolved,
      StatisticsCounters counted,
      CountedPartitions partitions) {
    this.partitions = partitions;
    this.settings = settings;
    this.resolved = resolved;
    this.counted = counted;
  }

  /**
   * The processor with its stores.
   *
   * @param meters where events, agreements and rows are counted
   * @param partitions told which partitions are being counted
   */
  public static ProcessorSupplier<String, AgreementEvent, Object, Object> supplier(
      Settings settings, MeterRegistry meters, CountedPartitions partitions) {
    var resolved = new ResolutionCounters(meters);
    var counted = new StatisticsCounters(meters);
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, AgreementEvent, Object, Object> get() {
        return new TablesProcessor(settings, resolved, counted, partitions);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        // In a fixed order: the description of the topology shows it.
        return new LinkedHashSet<>(
            List.of(
                store(REPORTS_STORE, AgreementEvent.class),
                store(PROFILES_STORE, Profile.class),
                store(AGREEMENTS_STORE, Agreement.class),
                store(TOTALS_STORE, Totals.class),
                RestorableStore.builder(DAYS_STORE, new CountsSerde(Counting.DAY_COUNTS)),
                CommitHook.builder(COMMITS)));
      }
    };
  }

  private static <V extends SpecificRecordBase> StoreBuilder<?> store(String name, Class<V> type) {
    return RestorableStore.builder(name, new StateSerde<>(type));
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.latest.clear();
    this.timestamps.clear();
    this.tables =
        new Tables(
            new Ledger.Stores(
                opened(REPORTS_STORE),
                opened(PROFILES_STORE),
                opened(AGREEMENTS_STORE),
                settings.kept()),
            new Counting.Stores(opened(TOTALS_STORE), opened(DAYS_STORE), settings.kept()),
            settings.home(),
            settings.rates());
    CommitHook commits = context.getStateStore(COMMITS);
    commits.onCommit(context, this::flush);
    this.run = partitions.begin(context.taskId().partition()); // the stores are rebuilt by now
  }

  @Override
  public void close() {
    if (run != null) { // else it did not come to that
      run.end();
    }
  }

  private <V> SortedStore<V> opened(String name) {
    KeyValueStore<String, V> store = context.getStateStore(name);
    StateVersion.check(store);
    return new KafkaSortedStore<>(store);
  }

  @Override
  public void process(Record<String, AgreementEvent> event) {
    Optional<List<Change>> changes = tables.take(event.key(), event.value());
    (changes.isPresent() ? resolved.applied : resolved.superseded).increment();
    for (Change change : changes.orElse(List.of())) {
      if (change.agreement() == null) {
        resolved.removed.increment();
      } else {
        resolved.changed(change.agreement());
      }
    }
    if (changes.isPresent() && !changes.get().isEmpty()) {
      latest.merge(event.key(), event.timestamp(), Math::max);
      timestamps.add(event.timestamp());
    }
  }

  private void flush() {
    Map<String, List<String>> byCountry =
        tables.changedAgreements().keySet().stream()
            .collect(Collectors.groupingBy(AgreementId::country));
    byCountry.forEach(this::forwardAgreements);
    tables
        .changedRows()
        .forEach(
            row ->
                row.writeTo(
                    settings.topics(),
                    new Row.Sink() {
                      @Override
                      public <K, V> void accept(Topic<K, V> topic, K key, V value) {
                        forward(topic, row.country(), key, value, WHOLE);
                      }
                    }));
    tables.flush();
    run.counted();
    long now = context.currentSystemTimeMs();
    timestamps.forEach(timestamp -> counted.counted(now - timestamp));
    timestamps.clear();
    latest.clear();
  }

  /** All agreements of a country that a commit changes are one change for those who read them. */
  private void forwardAgreements(String country, List<String> ids) {
    Map<String, Agreement> changed = tables.changedAgreements();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      ChangePart part = new ChangePart(i + 1, ids.size());
      forward(settings.topics().agreements(), country, id, changed.get(id), part);
    }
  }

  /** As old as the latest event of its country that this commit counts. */
  private <K, V> void forward(Topic<K, V> topic, String country, K key, V value, ChangePart part) {
    long timestamp = latest.getOrDefault(country, context.currentStreamTimeMs());
    Headers headers = new RecordHeaders();
    part.mark(headers);
    context.forward(
        new Record<Object, Object>(key, value, timestamp, headers),
        settings.children().apply(topic));
  }
}
