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

/** The application as operators run it: from its image, stopped as Docker stops it. */
@ExtendWith(Engine.class)
class ImageIT {
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
    try (GenericContainer<?> first = ApplicationContainer.of(cluster, "image")) {
      first.start(); // healthy: it has its partitions
      deployment.publish(load.events().subList(0, half), load::country);

      ContainerState end = stop(first);

      assertThat(end.getOOMKilled()).isFalse();
      assertThat(end.getExitCodeLong()).as(first.getLogs()).isEqualTo(TERMINATED);
    }
    deployment.publish(load.events().subList(half, load.events().size()), load::country);
    try (GenericContainer<?> second = ApplicationContainer.of(cluster, "image")) {
      second.start();

      assertThat(load.totalsOf(deployment.statistics())).isEqualTo(load.expected());
      assertThat(get(second, "/api/countries/NO"))
          .contains("\"agreements\":" + load.expected().get("NO").agreements());
    }
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
    URI uri = ApplicationContainer.address(container, path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
