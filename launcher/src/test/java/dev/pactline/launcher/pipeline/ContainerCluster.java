package dev.pactline.launcher.pipeline;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The broker and the registry of {@code docker-compose.yml}, in containers. */
final class ContainerCluster implements Cluster {
  /** Where containers on {@link #network} reach the broker. */
  static final String BOOTSTRAP_SERVERS = "kafka:19092";

  /** Where containers on {@link #network} reach the registry. */
  static final String REGISTRY_URL = "http://registry:8080/apis/ccompat/v7";

  private static final int REGISTRY_PORT = 8080;
  private static final int HEALTH_PORT = 9000;
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka =
      new KafkaContainer(DockerImageName.parse(ComposeFile.imageOf("kafka")))
          .withNetwork(network)
          .withListener(BOOTSTRAP_SERVERS)
          .withStartupTimeout(START_LIMIT);
  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse(ComposeFile.imageOf("registry")))
          .withNetwork(network)
          .withNetworkAliases("registry")
          .withExposedPorts(REGISTRY_PORT, HEALTH_PORT)
          .waitingFor(Wait.forHttp("/health/ready").forPort(HEALTH_PORT))
          .withStartupTimeout(START_LIMIT);

  private ContainerCluster() {}

  /** Starts both at once. */
  static ContainerCluster start() {
    ContainerCluster cluster = new ContainerCluster();
    Startables.deepStart(cluster.kafka, cluster.registry).join();
    return cluster;
  }

  /** The network on which other containers reach both. */
  Network network() {
    return network;
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String registryUrl() {
    return "http://%s:%d/apis/ccompat/v7"
        .formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
  }

  @Override
  public void close() {
    registry.stop();
    kafka.stop();
    network.close();
  }
}
