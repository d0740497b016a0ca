package dev.pactline.streams.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind caches that keep all: forgets what it is given at once, for it is never asked for it. */
public final class Nowhere<V> implements SortedStore<V> {

  @Override
  public V get(String key) {
    return null;
  }

  @Override
  public void put(String key, V value) {
    // Kept in front of it.
  }

  @Override
  public void remove(String key) {
    // There is nothing.
  }

  @Override
  public void putAll(Map<String, V> values) {
    // Kept in front of it.
  }

  @Override
  public List<V> between(String first, String last) {
    return List.of();
  }

  @Override
  public Optional<String> least(String first, String last) {
    return Optional.empty();
  }

  @Override
  public Optional<String> greatest(String first, String last) {
    return Optional.empty();
  }
}
