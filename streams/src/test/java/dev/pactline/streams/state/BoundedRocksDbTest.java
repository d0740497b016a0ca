package dev.pactline.streams.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class BoundedRocksDbTest {
  private static final String FILES_OF_LONG_VALUES = "rocksdb.num-blob-files";
  private static final String BYTES_WRITTEN_OVER = "rocksdb.live-blob-file-garbage-size";
  private static final byte[] KEY = "report".getBytes(UTF_8);

  /** With as many digits as the last. */
  private static final int FIRST = 10;

  /** Enough for some of them to count as old. */
  private static final int FILES = 45;

  @TempDir Path folder;

  static {
    RocksDB.loadLibrary();
  }

  @Test
  void a_long_value_has_a_file_of_its_own_and_comes_back() throws RocksDBException {
    assertThat(filesOf("A forum in Harare. ".repeat(40).getBytes(UTF_8))).isEqualTo("1");
  }

  @Test
  void a_short_value_stays_with_its_key() throws RocksDBException {
    assertThat(filesOf(new byte[] {1, 2, 3})).isEqualTo("0");
  }

  /** A file of which nothing is left goes anyway: another value keeps each of these. */
  @Test
  void what_was_written_over_is_let_go_of_in_old_files_that_hold_more() throws RocksDBException {
    try (Options options = options();
        RocksDB store = RocksDB.open(options, folder.toString())) {
      for (int version = 0; version < FILES; version++) {
        store.put(("other report " + version).getBytes(UTF_8), longValue("other"));
        flushed(store, longValue("version " + (FIRST + version)));
      }
      store.compactRange();
      long writtenOver = (FILES - 1L) * longValue("version " + FIRST).length;
      assertThat(store.getLongProperty(BYTES_WRITTEN_OVER)).isLessThan(writtenOver);
      assertThat(store.get(KEY)).isEqualTo(longValue("version " + (FIRST + FILES - 1)));
      for (int version = 0; version < FILES; version++) {
        assertThat(store.get(("other report " + version).getBytes(UTF_8)))
            .isEqualTo(longValue("other"));
      }
    }
  }

  private static byte[] longValue(String words) {
    return words.repeat(100).getBytes(UTF_8);
  }

  /** How many files of long values a store has that holds one value, which comes back. */
  private String filesOf(byte[] value) throws RocksDBException {
    try (Options options = options();
        RocksDB store = RocksDB.open(options, folder.toString())) {
      flushed(store, value);
      assertThat(store.get(KEY)).isEqualTo(value);
      return store.getProperty(FILES_OF_LONG_VALUES);
    }
  }

  /** As Kafka Streams hands them over, for what is set here. */
  private static Options options() {
    Options options = new Options().setCreateIfMissing(true);
    options.setTableFormatConfig(new BlockBasedTableConfig());
    new BoundedRocksDb().setConfig("reports", options, Map.of());
    return options;
  }

  private static void flushed(RocksDB store, byte[] value) throws RocksDBException {
    store.put(KEY, value);
    try (FlushOptions options = new FlushOptions().setWaitForFlush(true)) {
      store.flush(options);
    }
  }
}
