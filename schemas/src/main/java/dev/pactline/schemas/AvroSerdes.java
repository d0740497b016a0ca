package dev.pactline.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Makes serdes for Avro records; which kind of serde it is, is a setting. */
public interface AvroSerdes {
  /** A serde for keys of {@code type}, registered under {@code <topic>-key}. */
  <T extends SpecificRecord> Serde<T> keys(Class<T> type);

  /** A serde for values of {@code type}, registered under {@code <topic>-value}. */
  <T extends SpecificRecord> Serde<T> values(Class<T> type);
}
