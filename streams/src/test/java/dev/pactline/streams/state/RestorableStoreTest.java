package dev.pactline.streams.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorableStoreTest {

  private static final int KEYS = 300;

  @TempDir Path folder;

  private BatchingStateRestoreCallback restoring;
  private KeyValueStore<Bytes, byte[]> store;

  @BeforeEach
  void open() {
    store = RestorableStore.supplier("reports").get();
    store.init(context(folder.toFile()), store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_is_put_back_is_what_the_changelog_says_last_of_each_key() {
    Random random = new Random(20_190_512);
    TreeMap<String, String> expected = new TreeMap<>();
    for (int batch = 0; batch < 20; batch++) {
      List<KeyValue<byte[], byte[]>> records = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        String key = "report " + random.nextInt(KEYS);
        String value = random.nextInt(5) == 0 ? null : "version " + batch + ' ' + i;
        records.add(record(key, value));
        expected.put(key, value);
      }
      restoring.restoreAll(records);
    }
    expected.values().removeIf(value -> value == null);
    assertThat(content()).isEqualTo(expected).hasSizeGreaterThan(KEYS / 2);
  }

  @Test
  void what_is_written_behind_that_takes_the_place_of_what_was_put_back() {
    restoring.restoreAll(List.of(record("jp", "3"), record("zw", "11")));
    store.put(Bytes.wrap(bytes("zw")), bytes("12"));
    store.delete(Bytes.wrap(bytes("jp")));
    assertThat(content()).isEqualTo(Map.of("zw", "12"));
  }

  @Test
  void what_was_put_back_is_there_when_the_store_is_opened_again() {
    restoring.restoreAll(List.of(record("jp", "3"), record("zw", "11")));
    store.close();
    open();
    assertThat(content()).isEqualTo(Map.of("jp", "3", "zw", "11"));
  }

  private Map<String, String> content() {
    Map<String, String> content = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(
          entry -> content.put(new String(entry.key.get(), UTF_8), new String(entry.value, UTF_8)));
    }
    return content;
  }

  /** A context as of Kafka Streams, which keeps how the store wants to be put back. */
  private StateStoreContext context(File stateDir) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    StateStoreContext context =
        new MockProcessorContext<>(properties, new TaskId(0, 0), stateDir).getStateStoreContext();
    return (StateStoreContext)
        Proxy.newProxyInstance(
            StateStoreContext.class.getClassLoader(),
            new Class<?>[] {StateStoreContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("register")) {
                restoring = (BatchingStateRestoreCallback) arguments[1];
                return null;
              }
              return method.invoke(context, arguments);
            });
  }

  private static KeyValue<byte[], byte[]> record(String key, String value) {
    return KeyValue.pair(bytes(key), value == null ? null : bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
