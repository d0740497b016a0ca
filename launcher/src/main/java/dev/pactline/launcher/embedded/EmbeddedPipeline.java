package dev.pactline.launcher.embedded;

import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.CompleteCut;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSchemas;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole pipeline in one process: broker, registry, topics and Kafka Streams. It is closed when
 * the JVM is told to end, too; then nothing is left of a temporary data directory.
 */
public final class EmbeddedPipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPipeline.class);
  private static final TopicSettings TOPICS = new TopicSettings(2, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final DataDirectory directory;
  private final Thread hook = new Thread(this::closeFromHook, "close-pipeline");
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private EmbeddedStack stack;
  private PactlineStreams streams;
  private final Deque<AutoCloseable> attached = new ArrayDeque<>();
  private Topics topics;
  private boolean closed;
  private volatile boolean told;

  /**
   * A pipeline that is not started yet.
   *
   * @param directory where all of it is kept; closed with the pipeline
   */
  public EmbeddedPipeline(DataDirectory directory) {
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts everything.
   *
   * @param stackSettings the broker and the registry
   * @param rules what the settings of the streams are made of, for the address of the broker
   * @param meters where the streams count
   * @throws IOException if the data directory cannot be used
   */
  public synchronized void start(
      StackSettings stackSettings, StreamsRules rules, MeterRegistry meters) throws IOException {
    refuseIfClosed();
    stack = EmbeddedStack.start(stackSettings);
    createTopics(); // while the registry is still starting
    AvroSerdes serdes = AvroSerdes.using(registryProperties());
    topics = Topics.using(Topics.DEFAULT_PREFIX, serdes);
    if (stackSettings.storage() == Storage.FILES) {
      refuseIncompatibleSchemas();
    }
    streams =
        new PactlineStreams(
            rules.settings(stack.bootstrapServers(), directory.path().resolve("streams")),
            serdes,
            meters,
            failure::complete);
    streams.start();
  }

  /**
   * Starts something that needs this pipeline, and is closed before it and before what was attached
   * earlier.
   *
   * @param part starts it
   * @throws IOException if it cannot be started
   */
  public synchronized <T extends AutoCloseable> T attach(Part<T> part) throws IOException {
    refuseIfClosed();
    T started = part.start();
    attached.push(started);
    return started;
  }

  /** Something that needs the pipeline. */
  @FunctionalInterface
  public interface Part<T extends AutoCloseable> {
    T start() throws IOException;
  }

  /** Turns what the user chose into the settings of the streams. */
  @FunctionalInterface
  public interface StreamsRules {
    StreamsSettings settings(String bootstrapServers, java.nio.file.Path stateDirectory);
  }

  /** The topics, with serdes for this pipeline's registry. */
  public Topics topics() {
    return topics;
  }

  /** The broker and the registry. */
  public EmbeddedStack stack() {
    return stack;
  }

  /** The Kafka Streams application. */
  public PactlineStreams streams() {
    return streams;
  }

  /** Properties for clients of this pipeline's broker. */
  public Map<String, Object> clients() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", stack.bootstrapServers());
    return properties;
  }

  /** What made the streams stop by themselves; completed with it, never before. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  /** Whether it is being closed because the JVM was told to end. */
  public boolean isToldToEnd() {
    return told;
  }

  /**
   * Waits until all that was published is counted.
   *
   * @param applicationId of the streams
   * @throws IllegalStateException if the streams stop, or make no progress for a minute
   */
  public void awaitCounted(String applicationId) {
    Stall stall = new Stall();
    try (Backlog backlog = new Backlog(clients(), applicationId, PATIENCE)) {
      if (!backlog.awaitDone(CompleteCut.stages(topics), stall::goOn)) {
        throw stall.reason();
      }
    }
  }

  /** Stops everything; a temporary data directory is removed. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    closeAttached();
    if (streams != null) {
      streams.close();
    }
    if (stack != null) {
      stack.close();
    }
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!told) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Its failure must not keep the rest from being closed. */
  private void closeAttached() {
    for (AutoCloseable part : attached) { // the last one first
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} was not closed in order", part, e);
      }
    }
  }

  private void closeFromHook() {
    told = true;
    close(); // waits for a start that is under way: what it makes has to be removed
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
  }

  private void createTopics() {
    Topics names =
        Topics.using(Topics.DEFAULT_PREFIX, AvroSerdes.using(new InMemorySchemaRegistry()));
    try (Admin admin = Admin.create(clients())) {
      new TopicAdmin(admin, TOPICS).create(names);
    }
  }

  /** Before anything is published: an earlier release may have left other schemas. */
  private void refuseIncompatibleSchemas() {
    TopicSchemas.register(
        new HttpSchemaRegistry(RegistrySettings.from(registryProperties())), Topics.DEFAULT_PREFIX);
  }

  private Map<String, Object> registryProperties() {
    return Map.of(RegistrySettings.URL, stack.schemaRegistryUrl());
  }

  /** Gives up when the streams have stopped, or do not get on. */
  private final class Stall {
    private long committed = -1;
    private long since = System.nanoTime();

    boolean goOn(long committedNow) {
      if (committedNow != committed) {
        committed = committedNow;
        since = System.nanoTime();
      }
      return failed().isEmpty() && System.nanoTime() - since < STALL.toNanos();
    }

    IllegalStateException reason() {
      return failed()
          .map(cause -> new IllegalStateException("the streams stopped", cause))
          .orElseGet(
              () ->
                  new IllegalStateException(
                      "the streams have made no progress for " + STALL.toSeconds() + " s"));
    }

    private Optional<Throwable> failed() {
      try {
        return Optional.of(failure.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e); // nobody completes it so
      }
    }
  }
}
