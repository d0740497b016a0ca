package dev.pactline.schemas;

import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** The schemas of all topics, to be registered before the first record is published. */
public final class TopicSchemas {
  private TopicSchemas() {}

  /**
   * The schemas that this release reads and writes.
   *
   * @param prefix of the topics, such as {@code pactline.}
   * @return by subject, such as {@code pactline.articles-value}
   */
  public static SortedMap<String, Schema> bySubject(String prefix) {
    SortedMap<String, Schema> schemas = new TreeMap<>();
    for (Topic<?, ?> topic : Topics.using(prefix, new TypesOnly()).all()) {
      add(schemas, topic.keys(), WireFormat.subject(topic.name(), true));
      add(schemas, topic.values(), WireFormat.subject(topic.name(), false));
    }
    return schemas;
  }

  /**
   * Registers all of them, or none if the registry objects to one. Sets their subjects to {@link
   * CompatibilityLevel#FULL_TRANSITIVE}. Doing it again changes nothing.
   *
   * @return the ids by subject
   * @throws IncompatibleSchemaException naming the subject and the field
   */
  public static Map<String, Integer> register(SchemaRegistry registry, String prefix) {
    Map<String, Schema> schemas = bySubject(prefix);
    schemas.forEach(
        (subject, schema) -> {
          if (registry.compatibility(subject) != CompatibilityLevel.FULL_TRANSITIVE) {
            registry.compatibility(subject, CompatibilityLevel.FULL_TRANSITIVE);
          }
          registry.check(subject, schema);
        });
    Map<String, Integer> ids = new LinkedHashMap<>();
    schemas.forEach((subject, schema) -> ids.put(subject, registry.register(subject, schema)));
    return ids;
  }

  private static void add(Map<String, Schema> schemas, Serde<?> serde, String subject) {
    if (serde instanceof TypeOnly<?> only) {
      schemas.put(subject, SpecificData.getForClass(only.type()).getSchema(only.type()));
    }
  }

  /** Makes serdes that know what they are for, and nothing else. */
  private static final class TypesOnly implements AvroSerdes {
    @Override
    public <T extends SpecificRecord> Serde<T> keys(Class<T> type) {
      return new TypeOnly<>(type);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> values(Class<T> type) {
      return new TypeOnly<>(type);
    }
  }

  private record TypeOnly<T>(Class<T> type) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Deserializer<T> deserializer() {
      throw new UnsupportedOperationException();
    }
  }
}
