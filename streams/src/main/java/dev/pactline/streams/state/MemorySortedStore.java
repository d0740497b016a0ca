package dev.pactline.streams.state;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A store that forgets with the process. */
public final class MemorySortedStore<V> implements SortedStore<V> {

  private final NavigableMap<String, V> values = new TreeMap<>();

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

  @Override
  public Optional<String> least(String first, String last) {
    return Optional.ofNullable(values.ceilingKey(first)).filter(key -> key.compareTo(last) <= 0);
  }

  @Override
  public Optional<String> greatest(String first, String last) {
    return Optional.ofNullable(values.floorKey(last)).filter(key -> key.compareTo(first) >= 0);
  }
}
