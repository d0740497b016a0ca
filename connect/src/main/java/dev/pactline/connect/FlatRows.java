package dev.pactline.connect;

import dev.pactline.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** A topic of flat rows: each field is a column. */
final class FlatRows<K, V extends SpecificRecord> extends TopicRows<K, V> {
  private final Key<K> key;

  FlatRows(Topic<K, V> topic, String table, Key<K> key) {
    super(topic, table);
    this.key = key;
  }

  /** Makes the columns of the primary key. */
  @FunctionalInterface
  interface Key<K> {
    Struct of(K key);
  }

  @Override
  Struct key(SinkRecord record, K found) {
    return key.of(found);
  }

  @Override
  Struct value(SinkRecord record, K found, V value) {
    return value == null ? null : Columns.struct(value);
  }
}
