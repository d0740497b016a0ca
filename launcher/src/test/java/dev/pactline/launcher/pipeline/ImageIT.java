package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The application as operators run it: from its image, stopped as Docker stops it. */
@ExtendWith(Engine.class)
class ImageIT {
  private static final int PORT = 8080;
  private static final int GRACE_SECONDS = 40; // as docs/operations.md says
  private static final int TERMINATED = 143;

  private final ReportLoad load = new ReportLoad(new Random(7), 600);

  @TempDir Path folder;
  private ContainerCluster cluster;
  private Deployment deployment;

  @BeforeEach
  void start() {
    cluster = ContainerCluster.start();
    deployment = Deployment.on(cluster, "image", folder);
  }

  @AfterEach
  void stop() {
    deployment.close();
    cluster.close();
  }

  @Test
  void a_stop_while_it_works_loses_nothing_and_counts_nothing_twice() throws Exception {
    int half = load.events().size() / 2;
    try (GenericContainer<?> first = application()) {
      first.start(); // healthy: it has its partitions
      deployment.publish(load.events().subList(0, half), load::country);

      ContainerState end = stop(first);

      assertThat(end.getOOMKilled()).isFalse();
      assertThat(end.getExitCodeLong()).as(first.getLogs()).isEqualTo(TERMINATED);
    }
    deployment.publish(load.events().subList(half, load.events().size()), load::country);
    try (GenericContainer<?> second = application()) {
      second.start();

      assertThat(load.totalsOf(deployment.statistics())).isEqualTo(load.expected());
      assertThat(get(second, "/api/countries/NO"))
          .contains("\"agreements\":" + load.expected().get("NO").agreements());
    }
  }

  private GenericContainer<?> application() throws Exception {
    return new GenericContainer<>(ApplicationImage.built())
        .withNetwork(cluster.network())
        .withEnv("PACTLINE_BOOTSTRAP_SERVERS", ContainerCluster.BOOTSTRAP_SERVERS)
        .withEnv("PACTLINE_SCHEMA_REGISTRY_URL", ContainerCluster.REGISTRY_URL)
        .withEnv("PACTLINE_TOPIC_PREFIX", "image.")
        .withEnv("PACTLINE_APPLICATION_ID", "image")
        .withEnv("PACTLINE_HTTP_HOST", "0.0.0.0")
        .withEnv("PACTLINE_KAFKA_SESSION_TIMEOUT_MS", "6000")
        .withEnv("PACTLINE_KAFKA_HEARTBEAT_INTERVAL_MS", "1500")
        .withCommand("stream")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forHealthcheck())
        .withStartupTimeout(Duration.ofSeconds(90));
  }

  private static ContainerState stop(GenericContainer<?> container) {
    container
        .getDockerClient()
        .stopContainerCmd(container.getContainerId())
        .withTimeout(GRACE_SECONDS)
        .exec();
    return container.getCurrentContainerInfo().getState();
  }

  private static String get(GenericContainer<?> container, String path) throws Exception {
    URI uri =
        URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
