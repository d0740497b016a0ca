package dev.pactline.schemas.registry;

import static dev.pactline.schemas.registry.CompatibilityTest.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class InMemorySchemaRegistryTest {
  private static final Schema ONE = fields("{'name':'x','type':'int'}");
  private static final Schema WITH_DEFAULT =
      fields("{'name':'x','type':'int'},{'name':'y','type':'int','default':0}");
  private static final Schema WITHOUT_DEFAULT =
      fields("{'name':'x','type':'int'},{'name':'y','type':'int'}");

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @Test
  void a_schema_has_one_id_under_all_subjects() {
    int id = registry.register("a", ONE);

    assertThat(registry.register("a", ONE)).isEqualTo(id);
    assertThat(registry.register("b", ONE)).isEqualTo(id);
    assertThat(registry.schema(id)).isEqualTo(ONE);
  }

  @Test
  void versions_count_up_within_a_subject() {
    registry.register("b", ONE);
    registry.register("a", WITH_DEFAULT);
    registry.register("a", ONE);

    assertThat(registry.versions("a")).extracting(RegisteredSchema::version).containsExactly(1, 2);
    assertThat(registry.latest("a").schema()).isEqualTo(ONE);
  }

  @Test
  void an_incompatible_schema_is_refused_and_leaves_no_trace() {
    registry.register("a", ONE);

    IncompatibleSchemaException failure =
        catchThrowableOfType(
            IncompatibleSchemaException.class, () -> registry.register("a", WITHOUT_DEFAULT));

    assertThat(failure.subject()).isEqualTo("a");
    assertThat(failure.field()).isEqualTo("/y");
    assertThat(registry.versions("a")).hasSize(1);
    assertThatThrownBy(() -> registry.schema(2)).isInstanceOf(UnknownSchemaException.class);
  }

  /** Compatible with the version before, but not with the one before that. */
  @Test
  void all_versions_count() {
    registry.register("a", ONE);
    registry.register("a", WITH_DEFAULT);

    assertThatThrownBy(() -> registry.register("a", WITHOUT_DEFAULT))
        .isInstanceOf(IncompatibleSchemaException.class);
    registry.compatibility("a", CompatibilityLevel.FULL);
    assertThat(registry.register("a", WITHOUT_DEFAULT)).isEqualTo(3);
  }

  @Test
  void a_level_says_which_direction_counts() {
    registry.register("a", ONE);

    registry.compatibility("a", CompatibilityLevel.BACKWARD);
    assertThatThrownBy(() -> registry.check("a", WITHOUT_DEFAULT))
        .isInstanceOf(IncompatibleSchemaException.class);
    registry.compatibility("a", CompatibilityLevel.FORWARD);
    registry.check("a", WITHOUT_DEFAULT);
    registry.compatibility("a", CompatibilityLevel.NONE);
    registry.check("a", fields("{'name':'x','type':'string'}"));
    assertThat(registry.versions("a")).hasSize(1);
  }

  @Test
  void what_it_does_not_have_is_unknown() {
    registry.register("a", ONE);

    assertThatThrownBy(() -> registry.schema(0)).isInstanceOf(UnknownSchemaException.class);
    assertThatThrownBy(() -> registry.latest("b")).isInstanceOf(UnknownSchemaException.class);
    assertThatThrownBy(() -> registry.id("a", WITH_DEFAULT))
        .isInstanceOf(UnknownSchemaException.class);
  }
}
