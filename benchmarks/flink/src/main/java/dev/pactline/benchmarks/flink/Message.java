package dev.pactline.benchmarks.flink;

/**
 * A record that is to be written. A class as Flink wants it, with fields that it may set.
 *
 * <p>It never leaves the chain of operators that it is made in, so it is never written by Flink.
 */
public final class Message {

  /** Name of its topic. */
  public String topic;

  /** As bytes; null for none. */
  public byte[] key;

  /** As bytes; null for a tombstone. */
  public byte[] value;

  /** For Flink. */
  public Message() {}

  Message(String topic, byte[] key, byte[] value) {
    this.topic = topic;
    this.key = key;
    this.value = value;
  }
}
