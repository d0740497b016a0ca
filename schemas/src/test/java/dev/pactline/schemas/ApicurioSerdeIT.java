package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pactline.schemas.UnreadableRecordException.Reason;
import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.RegisteredSchema;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.RegistryUnavailableException;
import dev.pactline.schemas.registry.UnknownSchemaException;
import dev.pactline.schemas.registry.embedded.RegistryProcess;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our serdes against a real registry, and against serdes that somebody else wrote. */
class ApicurioSerdeIT {
  @TempDir static Path work;
  private static RegistryProcess process;

  @BeforeAll
  static void start() {
    process = RegistryProcess.start(Path.of("target", "registry"), work, Storage.MEMORY);
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  static List<SpecificRecord> records() {
    return List.of(Samples.article(), Samples.event(), Samples.month());
  }

  @ParameterizedTest
  @MethodSource("records")
  void apicurio_reads_what_we_write(SpecificRecord record) {
    byte[] bytes = values(ours(), record).serializer().serialize(topic("ours", record), record);

    assertThat(values(apicurio(), record).deserializer().deserialize(topic("ours", record), bytes))
        .isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("records")
  void we_read_what_apicurio_writes(SpecificRecord record) {
    byte[] bytes =
        values(apicurio(), record).serializer().serialize(topic("theirs", record), record);

    assertThat(values(ours(), record).deserializer().deserialize(topic("theirs", record), bytes))
        .isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("records")
  void the_bytes_are_the_same_whoever_writes_them(SpecificRecord record) {
    byte[] theirs =
        values(apicurio(), record).serializer().serialize(topic("same", record), record);
    byte[] ours = values(ours(), record).serializer().serialize(topic("same", record), record);

    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void writers_that_may_not_register_find_what_is_registered() {
    AvroSerdes readOnly = AvroSerdes.using(with("auto.register.schemas", "false"));
    Serde<Article> serde = readOnly.values(Article.class);

    assertThatThrownBy(() -> serde.serializer().serialize("fixed", Samples.article()))
        .isInstanceOf(UnknownSchemaException.class);
    registry().register("fixed-value", Article.getClassSchema());
    byte[] bytes = serde.serializer().serialize("fixed", Samples.article());

    assertThat(serde.deserializer().deserialize("fixed", bytes)).isEqualTo(Samples.article());
  }

  @Test
  void the_newest_version_is_used_where_only_words_differ() {
    Schema reworded =
        new Schema.Parser()
            .parse(Article.getClassSchema().toString().replace("One published text", "A text"));
    registry().register("newest-value", Article.getClassSchema());
    int newest = registry().register("newest-value", reworded);
    Map<String, Object> properties = with("auto.register.schemas", "false");
    properties.put("use.latest.version", "true");

    byte[] bytes =
        AvroSerdes.using(properties)
            .values(Article.class)
            .serializer()
            .serialize("newest", Samples.article());

    assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(newest);
  }

  @Test
  void an_incompatible_schema_is_refused_by_field() {
    Schema changed =
        new Schema.Parser()
            .parse(
                Article.getClassSchema()
                    .toString()
                    .replace(
                        "\"name\":\"text\",\"type\":{\"type\":\"string\",\"avro.java.string\":\"String\"}",
                        "\"name\":\"text\",\"type\":\"long\""));
    registry().register("strict-value", Article.getClassSchema());

    IncompatibleSchemaException failure =
        catchThrowableOfType(
            IncompatibleSchemaException.class, () -> registry().register("strict-value", changed));

    assertThat(failure.subject()).isEqualTo("strict-value");
    assertThat(failure.field()).isEqualTo("/text");
    assertThatThrownBy(() -> registry().check("strict-value", changed))
        .isInstanceOf(IncompatibleSchemaException.class);
    registry().check("strict-value", Article.getClassSchema());
  }

  @Test
  void versions_and_levels_are_told() {
    int id = registry().register("told-value", CountryMonth.getClassSchema());

    assertThat(registry().versions("told-value"))
        .containsExactly(new RegisteredSchema("told-value", 1, id, CountryMonth.getClassSchema()));
    assertThat(registry().id("told-value", CountryMonth.getClassSchema())).isEqualTo(id);
    assertThat(registry().compatibility("told-value"))
        .isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
  }

  @Test
  void all_topics_can_be_registered_and_again() {
    assertThat(TopicSchemas.register(registry(), "all."))
        .isEqualTo(TopicSchemas.register(registry(), "all."))
        .hasSize(12);
  }

  @Test
  void an_id_that_was_never_given_is_bad_data() {
    Serde<Article> serde = ours().values(Article.class);
    byte[] bytes = ByteBuffer.allocate(6).put((byte) 0).putInt(999_999).array();

    UnreadableRecordException failure =
        catchThrowableOfType(
            UnreadableRecordException.class, () -> serde.deserializer().deserialize("t", bytes));

    assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void a_registry_that_is_killed_stops_nobody_who_knows_the_schemas(@TempDir Path folder)
      throws Exception {
    RegistryProcess mortal =
        RegistryProcess.start(Path.of("target", "registry"), folder, Storage.MEMORY);
    Map<String, Object> properties = new HashMap<>();
    properties.put("schema.registry.url", mortal.url().toString());
    properties.put("max.retries", "1");
    Serde<Article> serde = AvroSerdes.using(properties).values(Article.class);
    byte[] bytes = serde.serializer().serialize("t", Samples.article());
    serde.deserializer().deserialize("t", bytes);

    ProcessHandle.of(mortal.pid()).orElseThrow().destroyForcibly();
    mortal.close();

    assertThat(serde.serializer().serialize("t", Samples.article())).isEqualTo(bytes);
    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(Samples.article());
    assertThatThrownBy(() -> serde.serializer().serialize("another", Samples.article()))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining(mortal.url().toString());
    assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {0, 0, 0, 1, 1, 0}))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  private static String topic(String name, SpecificRecord record) {
    return name + "-" + record.getSchema().getName();
  }

  private static AvroSerdes ours() {
    return AvroSerdes.using(with("max.retries", "0"));
  }

  /** Apicurio's serde by way of our setting. */
  private static AvroSerdes apicurio() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(AvroSerdes.SERDE, "io.apicurio.registry.serde.avro.AvroSerde");
    properties.put("apicurio.registry.url", process.address("/apis/registry/v3").toString());
    properties.put("apicurio.registry.auto-register", "true");
    properties.put("apicurio.registry.use-specific-avro-reader", "true");
    properties.put("apicurio.registry.dereference-schema", "true");
    return AvroSerdes.using(properties);
  }

  private static Map<String, Object> with(String property, String value) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("schema.registry.url", process.url().toString());
    properties.put(property, value);
    return properties;
  }

  private static HttpSchemaRegistry registry() {
    return new HttpSchemaRegistry(RegistrySettings.from(with("max.retries", "0")));
  }

  @SuppressWarnings("unchecked")
  private static Serde<SpecificRecord> values(AvroSerdes serdes, SpecificRecord record) {
    return serdes.values((Class<SpecificRecord>) record.getClass());
  }
}
