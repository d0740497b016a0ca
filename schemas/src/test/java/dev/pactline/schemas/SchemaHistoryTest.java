package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate that every change of a schema has to pass. */
class SchemaHistoryTest {
  private static final Path RECORDED = Path.of("src", "compatibility");

  @TempDir Path folder;

  static Collection<Schema> schemas() {
    return TopicSchemas.bySubject("").values();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void every_schema_gets_along_with_all_its_versions(Schema schema) throws IOException {
    SchemaHistory history = new SchemaHistory(RECORDED);
    if (System.getProperty("pactline.recordSchemas") != null
        && history.problem(schema).filter(problem -> problem.contains("differs")).isPresent()) {
      history.record(schema);
    }

    assertThat(history.problem(schema)).isEmpty();
  }

  @Test
  void nothing_is_recorded_that_is_no_longer_written() throws IOException {
    try (Stream<Path> records = Files.list(RECORDED).filter(Files::isDirectory)) {
      assertThat(records.map(record -> record.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              new TreeSet<>(schemas().stream().map(Schema::getName).toList()));
    }
  }

  @Test
  void a_schema_that_was_never_recorded_does_not_pass() throws IOException {
    assertThat(new SchemaHistory(folder).problem(schema("int")))
        .hasValueSatisfying(problem -> assertThat(problem).contains("-Dpactline.recordSchemas"));
  }

  @Test
  void a_field_that_changes_its_type_does_not_pass_and_is_named() throws IOException {
    SchemaHistory history = new SchemaHistory(folder);
    history.record(schema("int"));

    Optional<String> problem = history.problem(schema("string"));

    assertThat(problem)
        .hasValueSatisfying(text -> assertThat(text).contains("Trial").contains("/x"));
  }

  @Test
  void an_older_version_than_the_last_counts_too() throws IOException {
    SchemaHistory history = new SchemaHistory(folder);
    history.record(schema("int"));
    history.record(schema("int", "{\"name\":\"y\",\"type\":\"int\",\"default\":0}"));

    Optional<String> problem = history.problem(schema("int", "{\"name\":\"y\",\"type\":\"int\"}"));

    assertThat(problem).hasValueSatisfying(text -> assertThat(text).contains("/y"));
  }

  @Test
  void a_compatible_change_passes_once_it_is_recorded() throws IOException {
    SchemaHistory history = new SchemaHistory(folder);
    history.record(schema("int"));
    Schema changed = schema("int", "{\"name\":\"y\",\"type\":\"int\",\"default\":0}");

    assertThat(history.problem(changed)).isPresent();
    history.record(changed);

    assertThat(history.problem(changed)).isEmpty();
  }

  private static Schema schema(String type, String... more) {
    String fields =
        "{\"name\":\"x\",\"type\":\"" + type + "\"}" + (more.length == 0 ? "" : "," + more[0]);
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"Trial\",\"fields\":[" + fields + "]}");
  }
}
