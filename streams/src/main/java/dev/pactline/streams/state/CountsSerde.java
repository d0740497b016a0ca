package dev.pactline.streams.state;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * A fixed number of counts, most of them 0, as pairs of place and count behind one byte of version.
 * Thread-safe.
 */
public final class CountsSerde implements Serde<int[]> {

  private static final byte VERSION = 1;

  private final int size;

  /**
   * @param size how many counts there are
   */
  public CountsSerde(int size) {
    this.size = size;
  }

  @Override
  public Serializer<int[]> serializer() {
    return (topic, counts) -> counts == null ? null : bytes(counts);
  }

  @Override
  public Deserializer<int[]> deserializer() {
    return (topic, bytes) -> bytes == null ? null : counts(topic, bytes);
  }

  private byte[] bytes(int[] counts) {
    int length = 1;
    for (int i = 0; i < size; i++) {
      if (counts[i] != 0) {
        length += ByteUtils.sizeOfVarint(i) + ByteUtils.sizeOfVarint(counts[i]);
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).put(VERSION);
    for (int i = 0; i < size; i++) {
      if (counts[i] != 0) {
        ByteUtils.writeVarint(i, bytes);
        ByteUtils.writeVarint(counts[i], bytes);
      }
    }
    return bytes.array();
  }

  private int[] counts(String topic, byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new SerializationException(
          "state in "
              + topic
              + " was written by another version: stop all instances, and run `pactline reset`");
    }
    int[] counts = new int[size];
    ByteBuffer rest = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    try {
      while (rest.hasRemaining()) {
        int place = ByteUtils.readVarint(rest);
        counts[place] = ByteUtils.readVarint(rest);
      }
    } catch (RuntimeException e) {
      throw new SerializationException("state in " + topic + " cannot be read", e);
    }
    return counts;
  }
}
