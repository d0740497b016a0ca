package dev.pactline.streams.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules need of a place to keep things: values by key, in the order of the keys.
 *
 * @param <V> type of the values
 */
public interface SortedStore<V> {

  /** The value of {@code key}; null where there is none. */
  V get(String key);

  /** Keeps {@code value}, in place of what was there. */
  void put(String key, V value);

  /** Forgets {@code key}, if it is there. */
  void remove(String key);

  /** Keeps many values; those that are null it forgets. */
  default void putAll(Map<String, V> values) {
    values.forEach(
        (key, value) -> {
          if (value == null) {
            remove(key);
          } else {
            put(key, value);
          }
        });
  }

  /** The values of all keys from {@code first} to {@code last}, both included. */
  List<V> between(String first, String last);

  /** The least key from {@code first} to {@code last}, both included; empty where there is none. */
  Optional<String> least(String first, String last);

  /** The greatest such key. */
  Optional<String> greatest(String first, String last);
}
