package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.SchemaRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What holds on any cluster: the same cases for the embedded one and for one in containers. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PipelineContract {
  private Cluster cluster;

  /**
   * The cluster of all cases; each case takes topics, subjects and an application of its own.
   *
   * @param directory an empty one, for its data
   */
  abstract Cluster start(Path directory) throws Exception;

  @BeforeAll
  void startCluster(@TempDir Path directory) throws Exception {
    cluster = start(directory);
  }

  @AfterAll
  void stopCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void a_schema_that_old_readers_cannot_read_is_refused_and_its_field_is_named() {
    SchemaRegistry registry = registry();
    String subject = "refusal.articles-value";
    registry.register(subject, Article.getClassSchema());
    registry.compatibility(subject, CompatibilityLevel.FULL_TRANSITIVE);

    Schema without =
        SchemaBuilder.record("Article")
            .namespace(Article.getClassSchema().getNamespace())
            .fields()
            .requiredString("text")
            .requiredLong("rank")
            .endRecord();

    assertThatThrownBy(() -> registry.register(subject, without))
        .isInstanceOfSatisfying(
            IncompatibleSchemaException.class, refusal -> assertThat(refusal.field()).isNotEmpty());
    assertThat(registry.versions(subject)).hasSize(1);
  }

  @Test
  void a_schema_that_is_registered_twice_keeps_its_id() {
    SchemaRegistry registry = registry();
    String subject = "twice.articles-value";

    List<Integer> ids =
        List.of(
            registry.register(subject, Article.getClassSchema()),
            registry.register(subject, Article.getClassSchema()),
            registry.id(subject, Article.getClassSchema()));

    assertThat(ids).containsOnly(ids.get(0));
    assertThat(registry.schema(ids.get(0))).isEqualTo(Article.getClassSchema());
  }

  private SchemaRegistry registry() {
    return new HttpSchemaRegistry(
        RegistrySettings.from(Map.of(RegistrySettings.URL, cluster.registryUrl())));
  }
}
