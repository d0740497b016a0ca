package dev.pactline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topic.Cleanup;
import dev.pactline.schemas.TopicSchemas;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the topics against the topics. */
class AsyncApiTest {
  private static final Path FILE = Path.of("../docs/asyncapi.yaml");

  private final Map<String, Schema> schemas = TopicSchemas.bySubject(Topics.DEFAULT_PREFIX);
  private final Object description = load();

  @Test
  void every_topic_is_described_and_none_besides() {
    List<Topic<?, ?>> topics =
        Topics.using(Topics.DEFAULT_PREFIX, AvroSerdes.using(new InMemorySchemaRegistry())).all();
    Set<Object> described = new HashSet<>();
    map("channels").values().forEach(channel -> described.add(at(channel, "address")));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(topics.stream().map(Topic::name).toList());
    for (Topic<?, ?> topic : topics) {
      String policy = topic.cleanup() == Cleanup.COMPACT ? "compact" : "delete";
      assertThat(at(channel(topic), "bindings", "kafka", "topicConfiguration", "cleanup.policy"))
          .as(topic.name())
          .isEqualTo(List.of(policy));
    }
  }

  @Test
  void every_record_has_the_newest_schema_of_its_topic() throws IOException {
    for (Map.Entry<String, Schema> subject : schemas.entrySet()) {
      String topic = subject.getKey().replaceFirst("-(key|value)$", "");
      Object message = message(topic);
      Object file =
          subject.getKey().endsWith("-key")
              ? at(message, "bindings", "kafka", "key", "x-avro-schema")
              : at(message, "payload", "schema", "$ref");
      Path path = FILE.resolveSibling(file.toString()).normalize();
      Schema described = new Schema.Parser().parse(path.toFile());

      assertThat(described).as(subject.getKey()).isEqualTo(subject.getValue());
    }
  }

  @Test
  void keys_that_are_no_records_are_called_strings() {
    for (String subject : schemas.keySet()) {
      String topic = subject.replaceFirst("-(key|value)$", "");
      boolean isRecord = schemas.containsKey(topic + "-key");
      assertThat(at(message(topic), "bindings", "kafka", "key", "type"))
          .isEqualTo(isRecord ? "object" : "string");
    }
  }

  private Object channel(Topic<?, ?> topic) {
    return map("channels").values().stream()
        .filter(channel -> topic.name().equals(at(channel, "address")))
        .findFirst()
        .orElseThrow();
  }

  private Object message(String topic) {
    String channel =
        map("channels").entrySet().stream()
            .filter(entry -> topic.equals(at(entry.getValue(), "address")))
            .findFirst()
            .orElseThrow()
            .getKey();
    return at(description, "components", "messages", channel);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String name) {
    return (Map<String, Object>) at(description, name);
  }

  private static Object at(Object tree, String... path) {
    Object found = tree;
    for (String step : path) {
      assertThat(found).as(Arrays.toString(path)).isInstanceOf(Map.class);
      found = ((Map<?, ?>) found).get(step);
    }
    return found;
  }

  private static Object load() {
    try (InputStream in = Files.newInputStream(FILE)) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
