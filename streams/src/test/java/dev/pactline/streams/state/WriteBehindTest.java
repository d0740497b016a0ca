package dev.pactline.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
  private final MemorySortedStore<String> behind = new MemorySortedStore<>();
  private final WriteBehind<String> store = new WriteBehind<>(behind, 1);

  @Test
  void nothing_is_behind_before_it_is_flushed() {
    store.put("a", "1");
    store.put("a", "2");

    assertThat(store.get("a")).isEqualTo("2");
    assertThat(behind.get("a")).isNull();
    store.flush();
    assertThat(behind.get("a")).isEqualTo("2");
    assertThat(store.changes()).isEmpty();
  }

  @Test
  void what_was_removed_is_gone_before_and_after_it_is_flushed() {
    behind.put("a", "1");
    store.put("a", null);

    assertThat(store.get("a")).isNull();
    assertThat(behind.get("a")).isEqualTo("1");
    store.flush();
    assertThat(behind.get("a")).isNull();
  }

  @Test
  void what_is_not_kept_is_read_again() {
    for (String key : List.of("a", "b", "c")) {
      store.put(key, key + key);
    }
    store.flush();

    assertThat(store.get("a")).isEqualTo("aa");
    assertThat(store.get("b")).isEqualTo("bb");
  }

  @Test
  void the_least_and_the_greatest_key_are_those_of_all_that_is_there() {
    Random random = new Random(5);
    MemorySortedStore<String> plain = new MemorySortedStore<>();
    for (int i = 0; i < 2_000; i++) {
      String key = "row/" + (5_000_000 + random.nextInt(30));
      if (random.nextBoolean()) {
        store.put(key, "x");
        plain.put(key, "x");
      } else {
        store.put(key, null);
        plain.remove(key);
      }
      if (random.nextInt(5) == 0) {
        store.flush();
      }
      String from = "row/" + (5_000_000 + random.nextInt(30));
      assertThat(store.least(from, "row/9999999")).isEqualTo(plain.least(from, "row/9999999"));
      assertThat(store.greatest("row/0", from)).isEqualTo(plain.greatest("row/0", from));
    }
    assertThat(plain.least("row/0", "row/9999999")).isNotEqualTo(Optional.empty());
  }

  @Test
  void counts_are_the_same_after_they_were_written_and_read() {
    Serde<int[]> serde = new CountsSerde(62);
    int[] counts = new int[62];
    counts[0] = 3;
    counts[61] = 70_000;

    byte[] bytes = serde.serializer().serialize("days", counts);

    assertThat(serde.deserializer().deserialize("days", bytes)).isEqualTo(counts);
    assertThat(serde.serializer().serialize("days", null)).isNull();
  }
}
