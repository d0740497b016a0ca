package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.UnknownSchemaException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class TopicSchemasTest {
  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @Test
  void every_record_has_a_subject() {
    assertThat(TopicSchemas.bySubject("p."))
        .containsEntry("p.articles-value", Article.getClassSchema())
        .containsEntry("p.country-month-statistics-key", CountryMonth.getClassSchema())
        .doesNotContainKeys("p.articles-key", "p.dead-letters-value")
        .hasSize(12);
  }

  @Test
  void registering_twice_changes_nothing() {
    assertThat(TopicSchemas.register(registry, "p."))
        .isEqualTo(TopicSchemas.register(registry, "p."));
  }

  @Test
  void subjects_are_held_to_full_compatibility() {
    registry.globalCompatibility(CompatibilityLevel.NONE);

    TopicSchemas.register(registry, "p.");

    assertThat(registry.compatibility("p.articles-value"))
        .isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
  }

  @Test
  void one_objection_and_none_is_registered() {
    Schema other =
        SchemaBuilder.record("dev.pactline.schemas.Rejection")
            .fields()
            .requiredInt("n")
            .endRecord();
    registry.register("p.rejections-value", other);

    assertThatThrownBy(() -> TopicSchemas.register(registry, "p."))
        .isInstanceOf(IncompatibleSchemaException.class)
        .hasMessageContaining("p.rejections-value");
    assertThatThrownBy(() -> registry.latest("p.articles-value"))
        .isInstanceOf(UnknownSchemaException.class);
  }
}
