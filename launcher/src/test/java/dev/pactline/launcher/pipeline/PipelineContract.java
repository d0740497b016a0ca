package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.schemas.AgreementEvent;
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
  private int undisturbed;

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

  @Test
  void dead_letters_replayed_after_a_fix_count_as_if_they_had_never_failed(@TempDir Path states)
      throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "replay", states)) {
      PactlineStreams before = deployment.startInstance();
      deployment.publish(Fairs.of(3));
      deployment.statistics(); // by now every other schema is registered
      LaterSchema later = LaterSchema.notYetIn(registry(), "replay");
      for (AgreementEvent event : Fairs.of(6).subList(24, 48)) {
        deployment.publishBytes(event.getReport().getCountry(), later.bytes(event));
      }
      deployment.statistics();
      assertThat(deployment.deadLetters()).hasSize(24);
      before.close();
      later.register();
      deployment.startInstance();

      assertThat(deployment.command("dead-letters", "replay").lines())
          .hasSize(24)
          .allMatch(line -> line.startsWith("replay: "));
      assertThat(deployment.statistics()).isNotEqualTo(undisturbed(states));
      deployment.command("dead-letters", "replay", "--yes");

      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));
      assertThat(deployment.command("dead-letters", "replay", "--yes").lines())
          .hasSize(24)
          .allMatch(line -> line.startsWith("leave out, replayed already: "));
      assertThat(deployment.deadLetters()).hasSize(24);
    }
  }

  @Test
  void what_fails_again_and_again_is_not_replayed_for_ever(@TempDir Path states) throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "loop", states)) {
      deployment.startInstance();
      deployment.publishBytes("NO", new byte[] {9, 9});
      deployment.statistics();
      for (int i = 0; i < 2; i++) {
        deployment.command("dead-letters", "replay", "--most", "2", "--yes");
        deployment.statistics();
      }

      assertThat(deployment.deadLetters()).hasSize(3);
      assertThat(deployment.command("dead-letters", "replay", "--most", "2").lines())
          .filteredOn(line -> line.startsWith("leave out, replayed too often: "))
          .hasSize(1);
    }
  }

  @Test
  void a_rejected_article_is_read_again_when_it_is_replayed(@TempDir Path states) throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "reread", states)) {
      deployment.startInstance();
      deployment.publishArticle(Fairs.emptyArticle());
      deployment.statistics();

      assertThat(deployment.command("rejections", "replay", "--containing", "empty-text"))
          .startsWith("replay: reread.articles-");
      deployment.command("rejections", "replay", "--yes");
      deployment.statistics();

      assertThat(deployment.command("rejections", "list").lines()).hasSize(2);
    }
  }

  @Test
  void an_application_that_is_reset_works_out_the_same_tables_again(@TempDir Path states)
      throws Exception {
    try (Deployment deployment = Deployment.on(cluster, "reset", states)) {
      PactlineStreams before = deployment.startInstance();
      deployment.publish(Fairs.of(6));
      deployment.statistics();
      before.close();

      String plan = deployment.command("reset", "--output-topics");
      assertThat(plan)
          .contains("positions of reset in ")
          .contains("topic reset-reports-changelog")
          .contains("4 rows of reset.country-statistics");
      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));

      deployment.command("reset", "--output-topics", "--yes");
      assertThat(deployment.command("reset", "--output-topics").lines())
          .allMatch(line -> line.startsWith("0 rows of "));
      assertThat(deployment.tables().countries()).isEmpty();
      deployment.startInstance();
      assertThat(deployment.statistics()).isEqualTo(undisturbed(states));
    }
  }

  @Test
  void what_was_put_in_can_be_copied_and_worked_out_beside_it(@TempDir Path states)
      throws Exception {
    try (Deployment now = Deployment.on(cluster, "now", states);
        Deployment next = Deployment.on(cluster, "next", states)) {
      now.startInstance();
      now.command("publish", "articles", "../samples");
      now.command("publish", "agreements", "../samples");
      Statistics counted = now.statistics();

      assertThat(now.command("topics", "copy", "--to-prefix", "next."))
          .matches("1\\d records of articles, \\d of rows copied\n");
      next.startInstance();
      assertThat(next.statistics()).isEqualTo(counted);

      now.command("topics", "copy", "--to-prefix", "next.");
      assertThat(next.statistics()).isEqualTo(counted);
    }
  }

  /** What six fairs in each country come to where nothing goes wrong. */
  private Statistics undisturbed(Path states) throws Exception {
    try (Deployment deployment =
        Deployment.on(cluster, states.getFileName() + "-undisturbed-" + ++undisturbed, states)) {
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
