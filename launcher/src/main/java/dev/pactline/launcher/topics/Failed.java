package dev.pactline.launcher.topics;

import dev.pactline.schemas.ReplayHeaders;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that failed, as one that may be replayed.
 *
 * @param id what it was set aside as, such as {@code pactline.dead-letters 0:17}
 * @param partition where it stood
 * @param offset where it stood
 * @param copy what is to be sent again; empty if it has to be taken from where it stood
 * @param text what a person is told of it, in one line
 */
public record Failed(
    String id, TopicPartition partition, long offset, Optional<Copy> copy, String text) {

  private static final String ERRORS = "__streams.errors.";

  /** The record itself, with the headers that it had. */
  public static final class Copy {
    private final ConsumerRecord<byte[], byte[]> record;

    Copy(ConsumerRecord<byte[], byte[]> record) {
      this.record = record;
    }

    /** Null where it has none. */
    byte[] key() {
      return record.key();
    }

    /** Null for a tombstone. */
    byte[] value() {
      return record.value();
    }

    /** In milliseconds since 1970; negative where it has none. */
    long timestamp() {
      return record.timestamp();
    }

    Headers headers() {
      Headers headers = new RecordHeaders();
      for (Header header : record.headers()) {
        if (!header.key().startsWith(ERRORS)) {
          headers.add(header);
        }
      }
      return headers;
    }

    int replays() {
      return ReplayHeaders.count(record.headers());
    }
  }

  /**
   * A record that is to be taken from where it stood, if it is still there.
   *
   * @param id what it was set aside as
   * @param text what a person is told of it
   */
  public static Failed at(String id, TopicPartition partition, long offset, String text) {
    return new Failed(id, partition, offset, Optional.empty(), text);
  }

  /**
   * The record that a dead letter was.
   *
   * @param text what a person is told of it
   * @return empty if its headers do not tell where it stood: it was not written by us
   */
  public static Optional<Failed> of(ConsumerRecord<byte[], byte[]> letter, String text) {
    Optional<Long> partition = number(letter, "partition");
    Optional<Long> offset = number(letter, "offset");
    Header topic = letter.headers().lastHeader(ERRORS + "topic");
    if (topic == null || partition.isEmpty() || offset.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Failed(
            letter.topic() + " " + letter.partition() + ":" + letter.offset(),
            new TopicPartition(utf8(topic), partition.get().intValue()),
            offset.get(),
            Optional.of(new Copy(letter)),
            text));
  }

  private static Optional<Long> number(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(ERRORS + name);
    return header != null && utf8(header).matches("\\d{1,18}")
        ? Optional.of(Long.parseLong(utf8(header)))
        : Optional.empty();
  }

  private static String utf8(Header header) {
    return header.value() == null
        ? ""
        : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
