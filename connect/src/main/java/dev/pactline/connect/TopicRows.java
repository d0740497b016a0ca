package dev.pactline.connect;

import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** The table of one topic: turns its records into rows. A tombstone deletes the row of its key. */
abstract class TopicRows<K, V> {
  private final Topic<K, V> topic;
  private final String table;

  /**
   * @param table name of the table, without its schema
   */
  TopicRows(Topic<K, V> topic, String table) {
    this.topic = topic;
    this.table = table;
  }

  /** The topics that become tables, by name. */
  static Map<String, TopicRows<?, ?>> byTopic(Topics topics) {
    Map<String, TopicRows<?, ?>> tables = new HashMap<>();
    put(tables, new AgreementRows(topics.agreements()));
    put(tables, new FlatRows<>(topics.countryStatistics(), "country_statistics", word("country")));
    put(tables, new FlatRows<>(topics.jointStatistics(), "joint_statistics", word("joint")));
    put(
        tables,
        new FlatRows<>(topics.countryMonthStatistics(), "country_month_statistics", record()));
    put(
        tables,
        new FlatRows<>(topics.countrySectorStatistics(), "country_sector_statistics", record()));
    put(
        tables,
        new FlatRows<>(
            topics.countryCurrencyStatistics(), "country_currency_statistics", record()));
    return tables;
  }

  private static void put(Map<String, TopicRows<?, ?>> tables, TopicRows<?, ?> rows) {
    tables.put(rows.topic.name(), rows);
  }

  /** The row that a record is, under the name of its table. */
  final SinkRecord row(SinkRecord record) {
    K key = topic.keys().deserializer().deserialize(topic.name(), bytes(record.key()));
    if (key == null) {
      throw new DataException("a record without key is the row of no table");
    }
    byte[] value = bytes(record.value());
    V decoded =
        value == null ? null : topic.values().deserializer().deserialize(topic.name(), value);
    Struct keyRow = key(record, key);
    Struct valueRow = value(record, key, decoded);
    return record.newRecord(
        table,
        record.kafkaPartition(),
        keyRow.schema(),
        keyRow,
        valueRow == null ? null : valueRow.schema(),
        valueRow,
        record.timestamp());
  }

  /** The columns of the primary key. */
  abstract Struct key(SinkRecord record, K key);

  /**
   * The columns.
   *
   * @param value null for a tombstone
   * @return null: the row is to be deleted
   */
  abstract Struct value(SinkRecord record, K key, V value);

  private static byte[] bytes(Object found) {
    if (found == null || found instanceof byte[]) {
      return (byte[]) found;
    }
    throw new DataException("keys and values need the ByteArrayConverter");
  }

  /** Makes a key of one column of a word. */
  private static FlatRows.Key<String> word(String column) {
    Schema schema = SchemaBuilder.struct().field(column, Schema.STRING_SCHEMA).build();
    return key -> new Struct(schema).put(column, key);
  }

  /** Makes a key with a column for each field of a record. */
  private static <K extends org.apache.avro.specific.SpecificRecord> FlatRows.Key<K> record() {
    return Columns::struct;
  }
}
