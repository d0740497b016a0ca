package dev.pactline.benchmarks.runs;

import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the tables of a contestant come to: their rows, and a hash over all bytes of them. */
final class Tables {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The id of the schema, which may differ where the topic has another name. */
  private static final int FRAME = 5;

  private Tables() {}

  /** Of each table, by its name without prefix: how many rows it has, and a hash of them. */
  static Map<String, String> digest(Map<String, Object> clients, Topics topics, String prefix) {
    Map<String, String> digests = new LinkedHashMap<>();
    try (TopicReader reader = new TopicReader(clients, PATIENCE)) {
      for (Topic<?, ?> topic :
          List.of(
              topics.agreements(),
              topics.countryStatistics(),
              topics.jointStatistics(),
              topics.countryMonthStatistics(),
              topics.countrySectorStatistics(),
              topics.countryCurrencyStatistics())) {
        digests.put(topic.name().substring(prefix.length()), digest(reader, topic.name()));
      }
    }
    return digests;
  }

  private static String digest(TopicReader reader, String topic) {
    Map<ByteBuffer, ByteBuffer> rows = new HashMap<>();
    reader.forEachRaw(
        topic,
        row -> {
          ByteBuffer key = key(row);
          if (row.value() == null) {
            rows.remove(key);
          } else {
            rows.put(
                key, hash(key, ByteBuffer.wrap(row.value(), FRAME, row.value().length - FRAME)));
          }
        });
    byte[] sum = new byte[16];
    for (ByteBuffer row : rows.values()) { // their order must not matter
      for (int i = 0; i < sum.length; i++) {
        sum[i] ^= row.get(i);
      }
    }
    return rows.size() + " rows, " + HexFormat.of().formatHex(sum);
  }

  /** Keys that are records have a frame, too; those that are strings do not begin with 0. */
  private static ByteBuffer key(ConsumerRecord<byte[], byte[]> row) {
    byte[] key = row.key();
    return key.length > FRAME && key[0] == 0
        ? ByteBuffer.wrap(key, FRAME, key.length - FRAME).slice()
        : ByteBuffer.wrap(key);
  }

  private static ByteBuffer hash(ByteBuffer key, ByteBuffer value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.duplicate());
      digest.update((byte) 0);
      digest.update(value);
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
