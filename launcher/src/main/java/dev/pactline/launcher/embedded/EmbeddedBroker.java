package dev.pactline.launcher.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker inside this JVM, reachable from this machine only.
 *
 * <p>A directory that was used before keeps its topics, on whatever port the broker comes back.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on a port that is free.
   *
   * @param directory where it keeps its topics; made where it is missing
   * @return the broker, ready for clients
   * @throws IOException if the directory cannot be used
   */
  public static EmbeddedBroker start(Path directory) throws IOException {
    RuntimeException taken = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return start(directory, Ports.free());
      } catch (PortTakenException e) {
        taken = e; // somebody was quicker: the next attempt asks for other ports
      }
    }
    throw taken;
  }

  /**
   * Starts a broker on a port that its clients know.
   *
   * @param directory where it keeps its topics; made where it is missing
   * @param port where clients reach it, such as 9092
   * @throws IOException if the directory cannot be used
   * @throws PortTakenException if somebody else listens on that port
   */
  public static EmbeddedBroker start(Path directory, int port) throws IOException {
    Ports.refuseTaken("broker", port);
    Files.createDirectories(directory);
    int controllerPort = Ports.free();
    Properties properties = BrokerProperties.of(directory, port, controllerPort);
    format(directory);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw Ports.isTaken(e) ? new PortTakenException("broker", port, e) : e;
    }
    return new EmbeddedBroker(server, port);
  }

  private static void format(Path directory) throws IOException {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return; // it was used before, and has a cluster id already
    }
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .setIgnoreFormatted(true)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new IOException("the broker cannot use the directory " + directory, e);
    }
  }

  /** Where clients reach it, such as {@code 127.0.0.1:41234}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
