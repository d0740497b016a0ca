package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.SchemaRegistry;
import dev.pactline.streams.PactlineStreams;
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

  @Test
  void two_reports_of_one_event_are_counted_once(@TempDir Path states) throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "once", states)) {
      deployment.startInstance();
      deployment.publish(Fairs.of(2));

      assertThat(deployment.statistics().countries())
          .extracting(
              row -> row.statistics().getCountry(),
              row -> row.statistics().getAgreements(),
              row -> row.statistics().getSignedProjects(),
              row -> row.statistics().getReports())
          .containsExactly(
              tuple("FJ", 2L, 3L, 4L),
              tuple("NO", 2L, 3L, 4L),
              tuple("PT", 2L, 3L, 4L),
              tuple("UY", 2L, 3L, 4L));
    }
  }

  @Test
  void an_instance_that_lost_its_disk_counts_nothing_twice(@TempDir Path states) throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "lost-disk", states)) {
      PactlineStreams first = deployment.startInstance();
      deployment.publish(Fairs.of(3));
      deployment.statistics();
      first.close();
      deployment.publish(Fairs.of(6)); // the first three of them again
      deployment.startInstance();

      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));
    }
  }

  @Test
  void an_instance_that_leaves_hands_its_work_over(@TempDir Path states) throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "leaver", states)) {
      PactlineStreams leaver = deployment.startInstance();
      deployment.startInstance();
      deployment.publish(Fairs.of(3));
      leaver.close();
      deployment.publish(Fairs.of(6));

      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));
    }
  }

  @Test
  void bytes_that_are_not_ours_become_a_dead_letter_and_the_rest_is_counted(@TempDir Path states)
      throws Exception {
    byte[] noise = {0, 0, 0, 0, 99, 1, 2, 3};
    try (Deployment deployment = Deployment.on(cluster, "noise", states)) {
      deployment.startInstance();
      deployment.publishBytes("NO", noise);
      deployment.publish(Fairs.of(6));

      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));
      assertThat(deployment.deadLetters()).containsExactly(noise);
    }
  }

  /** What six fairs in each country come to where nothing goes wrong. */
  private Statistics undisturbed(Path states) throws Exception {
    try (Deployment deployment =
        Deployment.on(cluster, states.getFileName() + "-undisturbed", states)) {
      deployment.publish(Fairs.of(6));
      deployment.startInstance();
      return deployment.statistics();
    }
  }

  private SchemaRegistry registry() {
    return new HttpSchemaRegistry(
        RegistrySettings.from(Map.of(RegistrySettings.URL, cluster.registryUrl())));
  }
}
