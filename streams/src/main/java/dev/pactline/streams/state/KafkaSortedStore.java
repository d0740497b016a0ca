package dev.pactline.streams.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of Kafka Streams, restored from its changelog after a failure. */
public record KafkaSortedStore<V>(KeyValueStore<String, V> store) implements SortedStore<V> {

  @Override
  public V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
  }

  @Override
  public void remove(String key) {
    store.delete(key);
  }

  @Override
  public void putAll(Map<String, V> values) {
    List<KeyValue<String, V>> entries = new ArrayList<>(values.size());
    values.forEach((key, value) -> entries.add(KeyValue.pair(key, value)));
    store.putAll(entries);
  }

  @Override
  public List<V> between(String first, String last) {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> entries = store.range(first, last)) {
      entries.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }

  @Override
  public Optional<String> least(String first, String last) {
    return next(store.range(first, last));
  }

  @Override
  public Optional<String> greatest(String first, String last) {
    return next(store.reverseRange(first, last));
  }

  private static <V> Optional<String> next(KeyValueIterator<String, V> entries) {
    try (entries) {
      return entries.hasNext() ? Optional.of(entries.next().key) : Optional.empty();
    }
  }
}
