package dev.pactline.schemas;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;

/** Serdes of somebody else's class, such as Confluent's, configured with the same properties. */
final class PluggedSerdes implements AvroSerdes {
  /** What Confluent's serdes must be told: by themselves they ask the registry once more. */
  private static final String TOPIC_NAMES =
      "io.confluent.kafka.serializers.subject.TopicNameStrategy";

  private final Class<?> type;
  private final Map<String, Object> settings;

  PluggedSerdes(SerdeSettings settings) {
    this.type = load(settings.serdeClass());
    this.settings = new HashMap<>(settings.all());
    if (settings.serdeClass().startsWith("io.confluent.")) {
      this.settings.putIfAbsent("key.subject.name.strategy", TOPIC_NAMES);
      this.settings.putIfAbsent("value.subject.name.strategy", TOPIC_NAMES);
      this.settings.putIfAbsent("specific.avro.reader", true);
    }
  }

  @Override
  public <T extends SpecificRecord> Serde<T> keys(Class<T> type) {
    return serde(true);
  }

  @Override
  public <T extends SpecificRecord> Serde<T> values(Class<T> type) {
    return serde(false);
  }

  @SuppressWarnings("unchecked") // the class is chosen by whoever runs us
  private <T> Serde<T> serde(boolean isKey) {
    try {
      Serde<T> serde = (Serde<T>) type.getDeclaredConstructor().newInstance();
      serde.configure(settings, isKey);
      return serde;
    } catch (ReflectiveOperationException e) {
      throw failure(type.getName(), "it has no public constructor without arguments", e);
    }
  }

  private static Class<?> load(String name) {
    try {
      Class<?> type = Class.forName(name);
      if (!Serde.class.isAssignableFrom(type)) {
        throw new ConfigException(AvroSerdes.SERDE, name, "it is no Kafka Serde");
      }
      return type;
    } catch (ClassNotFoundException e) {
      throw failure(name, "it is not on the class path", e);
    }
  }

  private static ConfigException failure(String name, String problem, Exception cause) {
    ConfigException failure = new ConfigException(AvroSerdes.SERDE, name, problem);
    failure.initCause(cause);
    return failure;
  }
}
