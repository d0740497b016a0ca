package dev.pactline.schemas;

import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.SchemaRegistry;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes serdes for Avro records; which kind of serde it is, is a setting. A null value stays null:
 * it is a tombstone.
 */
public interface AvroSerdes {
  /** Property: class of another Kafka serde to use, such as Confluent's; empty for our own. */
  String SERDE = "pactline.serde";

  /** Property, as Confluent's: whether writers register their schemas; true unless set. */
  String AUTO_REGISTER = "auto.register.schemas";

  /** Property, as Confluent's: whether writers use the newest version's id; false unless set. */
  String USE_LATEST = "use.latest.version";

  /** A serde for keys of {@code type}, registered under {@code <topic>-key}. */
  <T extends SpecificRecord> Serde<T> keys(Class<T> type);

  /** A serde for values of {@code type}, registered under {@code <topic>-value}. */
  <T extends SpecificRecord> Serde<T> values(Class<T> type);

  /**
   * Our own serdes over a registry at hand: {@code Topics.using("pactline.", AvroSerdes.using(new
   * InMemorySchemaRegistry()))}. Writers register their schemas; reading throws {@link
   * UnreadableRecordException} for bytes that can never be read.
   */
  static AvroSerdes using(SchemaRegistry registry) {
    return new ThinSerdes(registry, SchemaIds.REGISTER);
  }

  /**
   * Serdes as the settings say: our own over the registry at {@link RegistrySettings#URL}, or those
   * of the class named by {@link #SERDE}.
   *
   * @param properties those of {@link RegistrySettings} and of this interface; others are left
   *     alone, or passed on to the class named
   * @throws org.apache.kafka.common.config.ConfigException naming the property that is wrong
   */
  static AvroSerdes using(Map<String, ?> properties) {
    SerdeSettings settings = SerdeSettings.from(properties);
    if (!settings.serdeClass().isEmpty()) {
      return new PluggedSerdes(settings);
    }
    RegistrySettings registry = RegistrySettings.from(properties);
    return new ThinSerdes(new HttpSchemaRegistry(registry), settings.ids());
  }
}
