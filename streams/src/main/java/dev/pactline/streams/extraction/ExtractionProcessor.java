package dev.pactline.streams.extraction;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.ReplayHeaders;
import dev.pactline.streams.extraction.Revisions.Step;
import dev.pactline.streams.state.KafkaSortedStore;
import dev.pactline.streams.state.RestorableStore;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.StateVersion;
import dev.pactline.streams.state.UnusableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Reads each article by the rules of {@link Revisions}, and forwards what follows from it. */
public final class ExtractionProcessor implements FixedKeyProcessor<String, Article, Extraction> {

  /** What each article yielded: {@code EmittedReports} by article id. */
  public static final String EMITTED_STORE = "emitted";

  private final Function<Article, Reading> reader;
  private final ExtractionCounters counters;
  private FixedKeyProcessorContext<String, Extraction> context;
  private Revisions revisions;

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
            RestorableStore.builder(EMITTED_STORE, new StateSerde<>(EmittedReports.class)));
      }
    };
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Extraction> context) {
    this.context = context;
    KeyValueStore<String, EmittedReports> emitted = context.getStateStore(EMITTED_STORE);
    StateVersion.check(emitted);
    this.revisions = new Revisions(reader, new KafkaSortedStore<>(emitted));
  }

  @Override
  public void process(FixedKeyRecord<String, Article> article) {
    if (article.key() == null) {
      throw new UnusableRecordException("an article needs its id as key");
    }
    long offset = metadata().offset();
    Step step =
        article.value() == null
            ? revisions.remove(article.key(), offset)
            : revisions.publish(article.key(), article.value(), offset, isReplayed(article));
    counters.count(step);
    Optional<Rejection> rejection = step.rejection().map(this::located);
    if (!step.changes().isEmpty() || rejection.isPresent()) {
      context.forward(article.withValue(new Extraction(step.changes(), rejection)));
    }
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

  /** A rejected article that is replayed is read again: it is we who have changed. */
  private static boolean isReplayed(FixedKeyRecord<String, Article> article) {
    return ReplayHeaders.count(article.headers()) > 0;
  }
}
