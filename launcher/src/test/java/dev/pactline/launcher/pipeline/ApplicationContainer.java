package dev.pactline.launcher.pipeline;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The streams application in its image. */
final class ApplicationContainer {
  private static final int PORT = 8080;

  private ApplicationContainer() {}

  /**
   * One that is not started yet; started means healthy.
   *
   * @param name of the application; its topics begin with it and a dot
   */
  static GenericContainer<?> of(ContainerCluster cluster, String name) throws Exception {
    return new GenericContainer<>(ApplicationImage.built())
        .withNetwork(cluster.network())
        .withEnv("PACTLINE_BOOTSTRAP_SERVERS", ContainerCluster.BOOTSTRAP_SERVERS)
        .withEnv("PACTLINE_SCHEMA_REGISTRY_URL", ContainerCluster.REGISTRY_URL)
        .withEnv("PACTLINE_TOPIC_PREFIX", name + ".")
        .withEnv("PACTLINE_APPLICATION_ID", name)
        .withEnv("PACTLINE_HTTP_HOST", "0.0.0.0")
        .withEnv("PACTLINE_KAFKA_SESSION_TIMEOUT_MS", "6000")
        .withEnv("PACTLINE_KAFKA_HEARTBEAT_INTERVAL_MS", "1500")
        .withCommand("stream")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forHealthcheck())
        .withStartupTimeout(Duration.ofMinutes(2));
  }

  /** Where a test reaches a path of its HTTP face. */
  static URI address(GenericContainer<?> application, String path) {
    return URI.create(
        "http://%s:%d%s".formatted(application.getHost(), application.getMappedPort(PORT), path));
  }
}
