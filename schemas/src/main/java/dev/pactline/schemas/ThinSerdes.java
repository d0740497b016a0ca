package dev.pactline.schemas;

import dev.pactline.schemas.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Our own serdes: a thin frame around Avro's own encoder and decoder. */
final class ThinSerdes implements AvroSerdes {
  private final SchemaRegistry registry;
  private final SchemaIds ids;

  ThinSerdes(SchemaRegistry registry, SchemaIds ids) {
    this.registry = registry;
    this.ids = ids;
  }

  @Override
  public <T extends SpecificRecord> Serde<T> keys(Class<T> type) {
    return serde(type, true);
  }

  @Override
  public <T extends SpecificRecord> Serde<T> values(Class<T> type) {
    return serde(type, false);
  }

  private <T extends SpecificRecord> Serde<T> serde(Class<T> type, boolean isKey) {
    return Serdes.serdeFrom(
        new AvroSerializer<>(registry, ids, type, isKey), new AvroDeserializer<>(registry, type));
  }
}
