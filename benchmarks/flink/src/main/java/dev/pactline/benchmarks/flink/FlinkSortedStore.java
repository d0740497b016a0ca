package dev.pactline.benchmarks.flink;

import dev.pactline.streams.state.SortedStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.internal.InternalMapState;
import org.apache.kafka.common.serialization.Serde;

/**
 * A store in the keyed state of Flink, in the same bytes as in Pactline. The country is the key,
 * and the page is the namespace, so that a page is read by its prefix; ranges do not leave a page.
 */
final class FlinkSortedStore<V> implements SortedStore<V> {

  private final KeyedStateBackend<String> backend;
  private final InternalMapState<String, String, String, byte[]> map;
  private final String name;
  private final Serde<V> values;
  private final Address.Scheme addresses;

  @SuppressWarnings("unchecked") // the backend knows the state by its public type only
  FlinkSortedStore(
      KeyedStateBackend<String> backend, String name, Serde<V> values, Address.Scheme addresses)
      throws Exception {
    this.backend = backend;
    this.name = name;
    this.values = values;
    this.addresses = addresses;
    this.map =
        (InternalMapState<String, String, String, byte[]>)
            backend.getOrCreateKeyedState(
                StringSerializer.INSTANCE,
                new MapStateDescriptor<>(
                    name, StringSerializer.INSTANCE, BytePrimitiveArraySerializer.INSTANCE));
  }

  @Override
  public V get(String key) {
    String rest = turnTo(key);
    return value(tried(() -> map.get(rest)));
  }

  @Override
  public void put(String key, V value) {
    String rest = turnTo(key);
    byte[] bytes = values.serializer().serialize(name, value);
    tried(
        () -> {
          map.put(rest, bytes);
          return null;
        });
  }

  @Override
  public void remove(String key) {
    String rest = turnTo(key);
    tried(
        () -> {
          map.remove(rest);
          return null;
        });
  }

  @Override
  public List<V> between(String first, String last) {
    if (!turnTo(first).isEmpty()) {
      throw new IllegalArgumentException("only whole pages can be read, not from " + first);
    }
    List<V> all = new ArrayList<>();
    tried(map::values).forEach(bytes -> all.add(value(bytes)));
    return all;
  }

  @Override
  public Optional<String> least(String first, String last) {
    return keys(first, last).min(Comparator.naturalOrder());
  }

  @Override
  public Optional<String> greatest(String first, String last) {
    return keys(first, last).max(Comparator.naturalOrder());
  }

  private Stream<String> keys(String first, String last) {
    String rest = turnTo(first);
    String before = first.substring(0, first.length() - rest.length());
    return StreamSupport.stream(tried(map::keys).spliterator(), false)
        .map(before::concat)
        .filter(key -> key.compareTo(first) >= 0 && key.compareTo(last) <= 0);
  }

  /** Turns the state to the country and the page of a key; returns the rest of it. */
  private String turnTo(String key) {
    Address address = addresses.of(key);
    backend.setCurrentKey(address.country());
    map.setCurrentNamespace(address.page());
    return address.rest();
  }

  private V value(byte[] bytes) {
    return bytes == null ? null : values.deserializer().deserialize(name, bytes);
  }

  private interface Access<T> {
    T run() throws Exception;
  }

  private static <T> T tried(Access<T> access) {
    try {
      return access.run();
    } catch (Exception e) {
      throw new IllegalStateException("the state of Flink cannot be reached", e);
    }
  }
}
