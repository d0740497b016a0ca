package dev.pactline.streams.resolution;

import java.util.List;

/**
 * What the ledger needs of a place to keep things: values by key, in the order of the keys.
 *
 * @param <V> type of the values
 */
interface SortedStore<V> {

  /** The value of {@code key}; null where there is none. */
  V get(String key);

  /** Keeps {@code value}, in place of what was there. */
  void put(String key, V value);

  /** Forgets {@code key}, if it is there. */
  void remove(String key);

  /** The values of all keys from {@code first} to {@code last}, both included. */
  List<V> between(String first, String last);
}
