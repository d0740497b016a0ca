package dev.pactline.launcher.sql;

import dev.pactline.connect.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.AllConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.TargetState;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.apache.kafka.connect.runtime.rest.entities.Message;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.apache.kafka.connect.storage.FileOffsetBackingStore;
import org.apache.kafka.connect.storage.OffsetBackingStore;
import org.apache.kafka.connect.util.ConnectorTaskId;
import org.apache.kafka.connect.util.FutureCallback;

/** A worker of Kafka Connect in this JVM, without its REST, for one sink connector of one task. */
final class EmbeddedConnect implements ConnectorWatch.Connector, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FAILED = "FAILED";

  private final StandaloneHerder herder;
  private final String connector;

  private EmbeddedConnect(StandaloneHerder herder, String connector) {
    this.herder = herder;
    this.connector = connector;
  }

  /**
   * Starts the worker and the connector.
   *
   * @param bootstrapServers where the broker is
   * @param plugins the folder in which each folder is a plugin
   * @param folder for what the worker keeps
   * @param connector name of the connector
   * @param settings of the connector
   * @param anew whether it is to begin at the first record, wherever it was before
   */
  static EmbeddedConnect start(
      String bootstrapServers,
      Path plugins,
      Path folder,
      String connector,
      Map<String, String> settings,
      boolean anew) {
    EmbeddedConnect connect =
        new EmbeddedConnect(herder(bootstrapServers, plugins, folder), connector);
    try {
      connect.begin(settings, anew);
    } catch (RuntimeException e) {
      connect.close();
      throw e;
    }
    return connect;
  }

  @Override
  public Optional<String> failure() {
    try {
      ConnectorStateInfo status = herder.connectorStatus(connector);
      if (FAILED.equals(status.connector().state())) {
        return Optional.of(reason(status.connector().trace()));
      }
      return status.tasks().stream()
          .filter(task -> FAILED.equals(task.state()))
          .map(task -> reason(task.trace()))
          .findFirst();
    } catch (NotFoundException e) {
      return Optional.empty(); // it has not told yet
    }
  }

  @Override
  public void restart() {
    FutureCallback<Void> done = new FutureCallback<>();
    herder.restartTask(new ConnectorTaskId(connector, 0), done);
    Void unused = get(done);
  }

  /** Stops; what was written is committed as far as it was flushed. */
  @Override
  public void close() {
    herder.stop();
  }

  private void begin(Map<String, String> settings, boolean anew) {
    herder.start();
    Map<String, String> named = new HashMap<>(settings);
    named.put("name", connector);
    FutureCallback<Herder.Created<ConnectorInfo>> created = new FutureCallback<>();
    herder.putConnectorConfig(
        connector, named, anew ? TargetState.STOPPED : TargetState.STARTED, false, created);
    herder.ready();
    Herder.Created<ConnectorInfo> unused = get(created);
    if (anew) {
      FutureCallback<Message> reset = new FutureCallback<>();
      herder.resetConnectorOffsets(connector, reset);
      Message unusedToo = get(reset);
      herder.resumeConnector(connector);
    }
  }

  private static StandaloneHerder herder(String bootstrapServers, Path plugins, Path folder) {
    Map<String, String> properties = new HashMap<>();
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("plugin.path", plugins.toAbsolutePath().toString());
    properties.put("plugin.discovery", "service_load"); // seconds instead of half a minute
    properties.put("key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    properties.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    properties.put("offset.storage.file.filename", folder.resolve("offsets").toString());
    properties.put("offset.flush.interval.ms", "1000");
    Plugins loaders = new Plugins(properties);
    ClassLoader before = loaders.compareAndSwapWithDelegatingLoader();
    try {
      WorkerConfig config = new StandaloneConfig(properties);
      ConnectorClientConfigOverridePolicy policy = new AllConnectorClientConfigOverridePolicy();
      OffsetBackingStore offsets =
          new FileOffsetBackingStore(
              loaders.newInternalConverter(
                  true, JsonConverter.class.getName(), Map.of("schemas.enable", "false")));
      offsets.configure(config);
      Worker worker = new Worker("pactline", Time.SYSTEM, loaders, config, offsets, policy);
      return new StandaloneHerder(worker, config.kafkaClusterId(), policy);
    } finally {
      Plugins.compareAndSwapLoaders(before);
    }
  }

  private static String reason(String trace) {
    return trace == null ? "no reason is known" : Trace.reason(trace);
  }

  private static <T> T get(FutureCallback<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka Connect refused: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "Kafka Connect has not answered for " + PATIENCE.toSeconds() + " s", e);
    }
  }
}
