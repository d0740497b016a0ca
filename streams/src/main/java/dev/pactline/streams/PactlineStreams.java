package dev.pactline.streams;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.ReadingSettings;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.tables.CountedPartitions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance of the pipeline. The topics must exist before it starts.
 *
 * <pre>{@code
 * try (var streams = new PactlineStreams(settings, serdes, meters, failure -> exit.countDown())) {
 *   streams.start();
 *   streams.awaitRunning(Duration.ofMinutes(1));
 *   ...
 * }
 * }</pre>
 */
public final class PactlineStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PactlineStreams.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

  private final Topology topology;
  private final KafkaStreams streams;
  private final Membership membership;
  private final Restoring restoring;
  private final CountedPartitions countedPartitions;
  private final CountDownLatch runningOrOver = new CountDownLatch(1);

  /**
   * Makes an instance that is not started yet.
   *
   * @param settings how it runs
   * @param serdes the serdes of the topics' records, as configured for the schema registry
   * @param meters where it counts what it reads, writes and refuses
   * @param onFailure called once with the cause when the instance stops by itself, for the caller
   *     to exit non-zero; it must not call {@link #close}, nor wait
   * @throws IllegalArgumentException if the rates file cannot be used
   */
  public PactlineStreams(
      StreamsSettings settings,
      AvroSerdes serdes,
      MeterRegistry meters,
      Consumer<Throwable> onFailure) {
    this(settings, Topics.using(settings.topicPrefix(), serdes), meters, onFailure);
  }

  /**
   * The same, between topics that need not have one prefix: to work out the same events twice, side
   * by side.
   *
   * @param topics what it reads and writes; the prefix in the settings is not looked at
   */
  public PactlineStreams(
      StreamsSettings settings,
      Topics topics,
      MeterRegistry meters,
      Consumer<Throwable> onFailure) {
    Objects.requireNonNull(onFailure);
    ReferenceRates rates =
        settings.ratesFile().map(ReferenceRates::read).orElseGet(ReferenceRates::none);
    var reader =
        new ArticleReader(
            new ReadingSettings(settings.homeCountry(), ReadingSettings.defaults().longestText()));
    Pipeline pipeline = new Pipeline(reader::read, settings.homeCountry(), rates, meters);
    this.topology = pipeline.build(topics);
    StreamsConfig config = new StreamsConfig(StreamsProperties.of(settings, topics, meters));
    this.streams = new KafkaStreams(topology, config);
    this.membership = new Membership(config, streams::metrics);
    this.restoring = new Restoring(meters);
    this.countedPartitions = pipeline.countedPartitions();
    pipeline.lag().measureBy(streams::metrics);
    streams.setGlobalStateRestoreListener(restoring);
    Gauge.builder("pactline.running", streams, all -> all.state() == State.RUNNING ? 1 : 0)
        .description("1 while the instance has its partitions and their stores, else 0")
        .register(meters);
    streams.setStateListener((now, before) -> stateChanged(now));
    streams.setUncaughtExceptionHandler(failure -> stopLoudly(failure, onFailure));
  }

  /** Starts; returns at once. */
  public void start() {
    streams.start();
  }

  /**
   * Waits until it has its partitions and its state is restored.
   *
   * @param patience how long to wait at most
   * @return whether it runs; false if the time is up, or it stopped by itself
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean awaitRunning(Duration patience) throws InterruptedException {
    return runningOrOver.await(patience.toMillis(), TimeUnit.MILLISECONDS)
        && state() == State.RUNNING;
  }

  /** What it is doing now: ready exactly when {@link State#RUNNING}. */
  public State state() {
    return streams.state();
  }

  /**
   * Whether the brokers have not heard of it for the session timeout. Another instance may then
   * hold what this one holds, and know better.
   */
  public boolean isCutOff() {
    return membership.isCutOff();
  }

  /** Whether it is rebuilding stores from their changelogs, before it is ready or in between. */
  public boolean isRestoring() {
    return restoring.isUnderWay();
  }

  /** The partitions of agreements whose store is held here and whole. */
  public CountedPartitions countedPartitions() {
    return countedPartitions;
  }

  /** The running application itself, for its lag and metrics. */
  public KafkaStreams kafkaStreams() {
    return streams;
  }

  /** The topology in Kafka's words, as {@code Topology.describe()} prints it. */
  public String describe() {
    return topology.describe().toString();
  }

  /**
   * A read-only view of one partition of a store.
   *
   * @param name one of the names in {@link Pipeline}, such as {@link Pipeline#AGREEMENTS_STORE}
   * @param partition which one; see {@link #countedPartitions}
   * @param type what kind of store it is, of {@code QueryableStoreTypes}
   * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while the store is being
   *     restored or moved: answer 503 and let the client try again
   */
  public <S> S store(String name, int partition, QueryableStoreType<S> type) {
    return streams.store(StoreQueryParameters.fromNameAndType(name, type).withPartition(partition));
  }

  /** Stops, waiting at most half a minute for work in hand to be committed. */
  @Override
  public void close() {
    if (!streams.close(CLOSE_TIMEOUT)) {
      LOG.warn("Did not stop within {}; what was not committed will be done again", CLOSE_TIMEOUT);
    }
  }

  private void stateChanged(State now) {
    LOG.info("Streams are {}", now);
    if (now == State.RUNNING || now.hasCompletedShutdown() || now == State.PENDING_ERROR) {
      runningOrOver.countDown();
    }
  }

  private StreamThreadExceptionResponse stopLoudly(
      Throwable failure, Consumer<Throwable> onFailure) {
    LOG.error("Streams stop: {}", failure.getMessage(), failure);
    onFailure.accept(failure);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
