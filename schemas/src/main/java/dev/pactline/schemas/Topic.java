package dev.pactline.schemas;

import org.apache.kafka.common.serialization.Serde;

/**
 * A topic is a value: its name, what is in it, and how long it is kept.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 * @param name full name with prefix, such as {@code pactline.articles}
 * @param keys serde of the keys
 * @param values serde of the values; a null value is a tombstone
 * @param cleanup what the broker may remove
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, Cleanup cleanup) {

  /** What the broker may remove from a topic. */
  public enum Cleanup {
    /** All but the latest record of each key: the topic is a table. */
    COMPACT,
    /** Nothing: the topic is a log, and everything else can be computed from it. */
    KEEP
  }
}
