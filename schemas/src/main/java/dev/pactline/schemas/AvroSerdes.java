package dev.pactline.schemas;

import dev.pactline.schemas.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes serdes for Avro records; which kind of serde it is, is a setting. A null value stays null:
 * it is a tombstone.
 */
public interface AvroSerdes {
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
}
