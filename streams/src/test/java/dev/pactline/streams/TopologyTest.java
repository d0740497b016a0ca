package dev.pactline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.resolution.ReferenceRates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private static final Path DOCUMENTED = Path.of("..", "docs", "topology.txt");
  private static final Path ACTUAL = Path.of("target", "topology.txt");

  /** A renamed store or topic orphans state: it has to show in review. */
  @Test
  void the_topology_is_the_documented_one() throws IOException {
    Topics topics =
        Topics.using(Topics.DEFAULT_PREFIX, AvroSerdes.using(new InMemorySchemaRegistry()));
    String described =
        new Pipeline(
                new ArticleReader()::read, "CN", ReferenceRates.none(), new SimpleMeterRegistry())
            .build(topics)
            .describe()
            .toString();
    Files.createDirectories(ACTUAL.getParent());
    Files.writeString(ACTUAL, described);

    assertThat(described)
        .as("if the change is meant, copy streams/%s to docs/topology.txt", ACTUAL)
        .isEqualTo(Files.readString(DOCUMENTED));
  }
}
