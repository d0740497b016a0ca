package dev.pactline.streams.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

class WriteBatchesTest {

  private static final String LONG = "a forum in Harare ".repeat(1_000);

  static {
    RocksDB.loadLibrary();
  }

  @Test
  void a_batch_is_what_the_library_makes_of_the_same_entries() throws RocksDBException {
    try (WriteBatch expected = new WriteBatch()) {
      expected.put(bytes("fr"), bytes(LONG));
      expected.put(bytes("jp"), new byte[0]);
      expected.delete(bytes("zw"));
      assertThat(batches(record("fr", LONG), record("jp", ""), record("zw", null)))
          .containsExactly(expected.data());
    }
  }

  @Test
  void entries_come_in_the_order_of_their_keys() throws RocksDBException {
    assertThat(batches(record("zw", "11"), record("fr", "2"), record("jp", "3")))
        .containsExactlyElementsOf(
            batches(record("fr", "2"), record("jp", "3"), record("zw", "11")));
  }

  @Test
  void bytes_above_127_sort_behind_the_others_as_they_do_in_the_store() throws RocksDBException {
    assertThat(batches(record("中", "1"), record("a", "2")))
        .containsExactlyElementsOf(batches(record("a", "2"), record("中", "1")));
    assertThat(batches(record("a", "2"), record("中", "1")).get(0)[14]).isEqualTo((byte) 'a');
  }

  @Test
  void of_a_key_the_last_record_is_left() throws RocksDBException {
    assertThat(batches(record("zw", "11"), record("jp", "3"), record("zw", "12")))
        .containsExactlyElementsOf(batches(record("jp", "3"), record("zw", "12")));
  }

  @Test
  void what_was_removed_last_is_removed_and_what_was_put_behind_that_is_there()
      throws RocksDBException {
    assertThat(
            batches(record("zw", "11"), record("zw", null), record("jp", null), record("jp", "3")))
        .containsExactlyElementsOf(batches(record("jp", "3"), record("zw", null)));
  }

  @Test
  void nothing_makes_no_batch() throws RocksDBException {
    assertThat(batches()).isEmpty();
  }

  @Test
  void no_batch_exceeds_the_most_by_more_than_its_last_entry() throws RocksDBException {
    List<byte[]> batches =
        batches(
            IntStream.range(0, 100)
                .mapToObj(i -> record("report " + i, LONG))
                .toArray(Change[]::new));
    assertThat(batches).hasSizeGreaterThan(1);
    assertThat(batches)
        .allSatisfy(
            batch ->
                assertThat(batch)
                    .hasSizeLessThan(
                        WriteBatches.MOST_BYTES + LONG.length() + "report 99".length()));
    int entries = 0;
    for (byte[] bytes : batches) {
      try (WriteBatch batch = new WriteBatch(bytes)) {
        entries += batch.count();
      }
    }
    assertThat(entries).isEqualTo(100);
  }

  /** A record of a changelog. */
  private record Change(String key, String value) {

    KeyValue<byte[], byte[]> inBytes() {
      return KeyValue.pair(bytes(key), value == null ? null : bytes(value));
    }
  }

  private static Change record(String key, String value) {
    return new Change(key, value);
  }

  private static List<byte[]> batches(Change... changes) throws RocksDBException {
    List<byte[]> batches = new ArrayList<>();
    WriteBatches.write(Stream.of(changes).map(Change::inBytes).toList(), batches::add);
    return batches;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
