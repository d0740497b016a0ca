package dev.pactline.launcher.topics;

import dev.pactline.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to their end as it is now: committed records only. */
public final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Offsets offsets;
  private final Duration patience;

  /**
   * Connects when the first topic is read.
   *
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param patience how long the reading of one topic may go without any progress
   */
  public TopicReader(Map<String, Object> cluster, Duration patience) {
    this.consumer =
        new KafkaConsumer<>(
            Clients.readCommitted(cluster),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.offsets = new Offsets(Admin.create(cluster), patience);
    this.patience = patience;
  }

  /**
   * The topic as a table.
   *
   * @return the latest value of each key, without keys that were deleted; keys in the order in
   *     which they were first met
   */
  public <K, V> Map<K, V> table(Topic<K, V> topic) {
    return snapshot(topic).table();
  }

  /** The topic as a table, with how far it was read. */
  public <K, V> Snapshot<K, V> snapshot(Topic<K, V> topic) {
    Map<K, V> table = new LinkedHashMap<>();
    SortedMap<Integer, Long> offsets =
        readAll(
            beginnings(topic.name()),
            raw -> {
              Entry<K, V> record = decoded(topic, raw);
              if (record.value() == null) {
                table.remove(record.key());
              } else {
                table.put(record.key(), record.value());
              }
            });
    return new Snapshot<>(table, offsets);
  }

  /**
   * Hands over every record of a topic; those of one partition in order.
   *
   * @throws TimeoutException if nothing comes for the time of patience
   */
  public <K, V> void forEach(Topic<K, V> topic, Consumer<Entry<K, V>> reader) {
    forEachRaw(topic.name(), record -> reader.accept(decoded(topic, record)));
  }

  /** Hands over every record of a topic as it is on the wire. */
  public void forEachRaw(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    forEachRaw(beginnings(topic), reader);
  }

  /**
   * Hands over the records of some partitions as they are on the wire.
   *
   * @param starts where to begin in each of them
   */
  void forEachRaw(
      Map<TopicPartition, Long> starts, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    SortedMap<Integer, Long> unused = readAll(starts, reader);
  }

  private Map<TopicPartition, Long> beginnings(String topic) {
    return offsets.beginnings(offsets.partitions(List.of(topic)));
  }

  private SortedMap<Integer, Long> readAll(
      Map<TopicPartition, Long> starts, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    // What is to be read is settled first, and counts what is about to be committed too.
    Map<TopicPartition, Long> ends = offsets.ends(starts.keySet(), IsolationLevel.READ_UNCOMMITTED);
    consumer.assign(starts.keySet());
    starts.forEach(consumer::seek);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isAt(ends)) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.offset() < ends.get(partition(record))) {
          reader.accept(record);
        }
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            "no record of " + ends.keySet() + " came for " + patience.toSeconds() + " s");
      }
    }
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    ends.forEach((partition, end) -> offsets.put(partition.partition(), end));
    return offsets;
  }

  @Override
  public void close() {
    consumer.close();
    offsets.close();
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    Collection<TopicPartition> behind =
        ends.keySet().stream()
            .filter(partition -> consumer.position(partition, patience) < ends.get(partition))
            .collect(Collectors.toSet());
    consumer.pause(ends.keySet());
    consumer.resume(behind);
    return behind.isEmpty();
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static <K, V> Entry<K, V> decoded(
      Topic<K, V> topic, ConsumerRecord<byte[], byte[]> record) {
    return new Entry<>(
        topic.keys().deserializer().deserialize(record.topic(), record.key()),
        record.value() == null
            ? null
            : topic.values().deserializer().deserialize(record.topic(), record.value()));
  }

  /**
   * A topic as it was at one moment.
   *
   * @param table the latest value of each key
   * @param offsets of each partition the offset behind the last record that was read
   */
  public record Snapshot<K, V>(Map<K, V> table, SortedMap<Integer, Long> offsets) {}

  /**
   * A record.
   *
   * @param value null for a tombstone
   */
  public record Entry<K, V>(K key, V value) {}
}
