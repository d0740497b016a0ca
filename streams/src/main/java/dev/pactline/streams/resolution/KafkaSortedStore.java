package dev.pactline.streams.resolution;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of Kafka Streams, restored from its changelog after a failure. */
record KafkaSortedStore<V>(KeyValueStore<String, V> store) implements SortedStore<V> {

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
  public List<V> between(String first, String last) {
    List<V> values = new ArrayList<>();
    try (KeyValueIterator<String, V> entries = store.range(first, last)) {
      entries.forEachRemaining(entry -> values.add(entry.value));
    }
    return values;
  }
}
