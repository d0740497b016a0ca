package dev.pactline.streams.resolution;

import java.util.List;
import java.util.TreeMap;

/** A store that forgets with the process. */
final class MemorySortedStore<V> implements SortedStore<V> {

  private final TreeMap<String, V> values = new TreeMap<>();

  @Override
  public V get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, V value) {
    values.put(key, value);
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public List<V> between(String first, String last) {
    return List.copyOf(values.subMap(first, true, last, true).values());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
