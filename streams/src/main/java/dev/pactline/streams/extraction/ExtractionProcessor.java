package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.ReplayHeaders;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.StateVersion;
import dev.pactline.streams.state.UnusableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Reads each article, and takes back the reports that a revision of it no longer yields. An article
 * that did not change, or that is older than the one read before, changes nothing.
 */
public final class ExtractionProcessor implements FixedKeyProcessor<String, Article, Extraction> {

  /** What each article yielded: {@code EmittedReports} by article id. */
  public static final String EMITTED_STORE = "emitted";

  private final Function<Article, Reading> reader;
  private final ExtractionCounters counters;
  private FixedKeyProcessorContext<String, Extraction> context;
  private KeyValueStore<String, EmittedReports> emitted;

  private ExtractionProcessor(Function<Article, Reading> reader, ExtractionCounters counters) {
    this.reader = reader;
    this.counters = counters;
  }

  /**
   * The processor with its store.
   *
   * @param reader reads an article; the same article must always give the same reading
   * @param meters where articles and reports are counted
   */
  public static FixedKeyProcessorSupplier<String, Article, Extraction> supplier(
      Function<Article, Reading> reader, MeterRegistry meters) {
    var counters = new ExtractionCounters(meters);
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<String, Article, Extraction> get() {
        return new ExtractionProcessor(reader, counters);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EMITTED_STORE),
                Serdes.String(),
                new StateSerde<>(EmittedReports.class)));
      }
    };
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Extraction> context) {
    this.context = context;
    this.emitted = context.getStateStore(EMITTED_STORE);
    StateVersion.check(emitted);
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    if (article.key() == null) {
      throw new UnusableRecordException("an article needs its id as key");
    }
    if (article.value() == null) {
      remove(article);
    } else {
      revise(article);
    }
  }

  private void remove(FixedKeyRecord<String, Article> tombstone) {
    EmittedReports before = emitted.delete(tombstone.key());
    counters.removed.increment();
    if (before != null) {
      forward(tombstone, retractions(before.getReports(), Set.of()), Optional.empty());
    }
  }

  private void revise(FixedKeyRecord<String, Article> article) {
    EmittedReports before = emitted.get(article.key());
    ByteBuffer digest = ArticleDigest.of(article.value());
    Long modified = later(before, article.value().getModifiedAt());
    if (isStale(before, article.value())) {
      counters.stale.increment();
    } else if (before != null && before.getDigest().equals(digest) && !isReplayed(article)) {
      counters.unchanged.increment();
      emitted.put(article.key(), new EmittedReports(digest, modified, before.getReports()));
    } else {
      read(article, before, digest, modified);
    }
  }

  private void read(
      FixedKeyRecord<String, Article> article,
      EmittedReports before,
      ByteBuffer digest,
      Long modified) {
    Reading reading = reader.apply(article.value());
    List<AgreementReport> reports =
        reading instanceof Reading.Found found ? found.reports() : List.of();
    Optional<Rejection> rejection =
        reading instanceof Reading.Unreadable unreadable
            ? Optional.of(located(unreadable.rejection()))
            : Optional.empty();
    List<EmittedReport> places = reports.stream().map(ExtractionProcessor::place).toList();

    List<KeyValue<String, AgreementEvent>> events = new ArrayList<>();
    if (before != null) {
      events.addAll(retractions(before.getReports(), new HashSet<>(places)));
      counters.revisions.increment();
    }
    reports.forEach(report -> events.add(event(place(report), report)));

    emitted.put(article.key(), new EmittedReports(digest, modified, places));
    counters.made(reports);
    (rejection.isPresent() ? counters.unreadable : counters.read).increment();
    forward(article, events, rejection);
  }

  private void forward(
      FixedKeyRecord<String, Article> article,
      List<KeyValue<String, AgreementEvent>> events,
      Optional<Rejection> rejection) {
    if (!events.isEmpty() || rejection.isPresent()) {
      context.forward(article.withValue(new Extraction(events, rejection)));
    }
  }

  private List<KeyValue<String, AgreementEvent>> retractions(
      List<EmittedReport> before, Set<EmittedReport> kept) {
    List<KeyValue<String, AgreementEvent>> events =
        before.stream().filter(place -> !kept.contains(place)).map(p -> event(p, null)).toList();
    counters.retracted.increment(events.size());
    return events;
  }

  /** The offset in the topic is the revision: of several texts the one published last holds. */
  private KeyValue<String, AgreementEvent> event(EmittedReport place, AgreementReport report) {
    return KeyValue.pair(
        place.getCountry(), new AgreementEvent(place.getReportId(), metadata().offset(), report));
  }

  private Rejection located(Rejection rejection) {
    return Rejection.newBuilder(rejection)
        .setTopic(metadata().topic())
        .setPartition(metadata().partition())
        .setOffset(metadata().offset())
        .build();
  }

  private RecordMetadata metadata() {
    return context.recordMetadata().orElseThrow();
  }

  private static EmittedReport place(AgreementReport report) {
    String country = report.getCountry() == null ? Topics.JOINT : report.getCountry();
    return new EmittedReport(country, report.getReportId());
  }

  /** A rejected article that is replayed is read again: it is we who have changed. */
  private static boolean isReplayed(FixedKeyRecord<String, Article> article) {
    return ReplayHeaders.count(article.headers()) > 0;
  }

  private static boolean isStale(EmittedReports before, Article article) {
    return before != null
        && before.getModifiedAt() != null
        && article.getModifiedAt() != null
        && article.getModifiedAt().toEpochMilli() < before.getModifiedAt();
  }

  private static Long later(EmittedReports before, Instant modifiedAt) {
    if (modifiedAt != null) {
      return modifiedAt.toEpochMilli();
    }
    return before == null ? null : before.getModifiedAt();
  }
}
