package dev.pactline.connect;

import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connector that writes the topics into the tables, as Kafka Connect is to be told of it.
 *
 * @param topics which topics
 * @param topicPrefix what their names start with
 * @param database JDBC address of the database, as the workers reach it
 * @param user whom they log in as; must be the one who made the schemas
 * @param password of that user, or a reference that the workers resolve, such as {@code
 *     ${directory:/secrets:postgres}}; null where none is needed
 * @param registry properties of the client of the schema registry, as the workers reach it
 */
public record SinkConnector(
    Topics topics,
    String topicPrefix,
    String database,
    String user,
    String password,
    Map<String, String> registry) {

  /** Its name in Connect, unless told otherwise. */
  public static final String NAME = "pactline-sql";

  public SinkConnector {
    registry = Map.copyOf(registry);
    if (!registry.containsKey(RegistrySettings.URL)) {
      throw new IllegalArgumentException("the address of the schema registry is missing");
    }
  }

  /** Its settings, without its name. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
    settings.put("tasks.max", "1");
    settings.put(
        "topics", String.join(",", TopicRows.byTopic(topics).keySet().stream().sorted().toList()));
    // What an aborted transaction has written was never true.
    settings.put("consumer.override.isolation.level", "read_committed");
    settings.put("consumer.override.auto.offset.reset", "earliest");
    settings.put("key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    settings.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    settings.put("header.converter", "org.apache.kafka.connect.storage.StringConverter");
    settings.put("transforms", "row");
    settings.put("transforms.row.type", RowTransform.class.getName());
    settings.put("transforms.row." + RowTransform.TOPIC_PREFIX, topicPrefix);
    registry.forEach((name, value) -> settings.put("transforms.row." + name, value));
    // A registry or database that is away is waited for, five minutes at most.
    settings.put("errors.retry.timeout", "300000");
    settings.put("errors.retry.delay.max.ms", "5000");
    settings.put("flush.max.retries", "60");
    settings.put("flush.retry.delay.ms", "5000");
    settings.put("connection.url", database);
    settings.put("connection.username", user);
    if (password != null) {
      settings.put("connection.password", password);
    }
    settings.put("connection.restart.on.errors", "true");
    settings.put("collection.name.format", "pactline_topics.${topic}");
    settings.put("schema.evolution", "none");
    settings.put("insert.mode", "upsert");
    settings.put("delete.enabled", "true");
    settings.put("primary.key.mode", "record_key");
    settings.put("use.time.zone", "UTC");
    return settings;
  }
}
