package dev.pactline.streams.state;

import static org.apache.kafka.common.utils.ByteUtils.sizeOfUnsignedVarint;
import static org.apache.kafka.common.utils.ByteUtils.writeUnsignedVarint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.rocksdb.RocksDBException;

/**
 * Records of a changelog as write batches of RocksDB: of each key the last alone, in the order of
 * the keys. Handing a batch over as bytes takes one call into the library, and not one a record.
 *
 * <p>The bytes are what {@code org.rocksdb.WriteBatch#data} gives and its constructor takes: eight
 * bytes for a sequence number, which the store sets, and four for the number of entries, least
 * first; then of each entry its kind, and its key and its value, each behind its length.
 */
final class WriteBatches {

  /** As much as the caches of a processor core hold. */
  static final int MOST_BYTES = 256 << 10;

  private static final int HEADER_BYTES = 12;
  private static final byte DELETION = 0;
  private static final byte VALUE = 1;

  private static final Comparator<KeyValue<byte[], byte[]>> BY_KEY =
      (one, other) -> Arrays.compareUnsigned(one.key, other.key);

  private WriteBatches() {}

  /** Takes one batch after the other. */
  @FunctionalInterface
  interface Target {

    /**
     * @param batch of {@link #MOST_BYTES} and its last entry at most
     */
    void write(byte[] batch) throws RocksDBException;
  }

  /**
   * Writes records.
   *
   * @param records in the order in which they were written; a null value removes its key
   */
  static void write(Collection<KeyValue<byte[], byte[]>> records, Target target)
      throws RocksDBException {
    List<KeyValue<byte[], byte[]>> latest = latestByKey(records);
    int next = 0;
    while (next < latest.size()) {
      int first = next;
      int bytes = HEADER_BYTES;
      while (next < latest.size() && bytes < MOST_BYTES) {
        bytes += sizeOf(latest.get(next++));
      }
      target.write(batch(latest.subList(first, next), bytes));
    }
  }

  private static List<KeyValue<byte[], byte[]>> latestByKey(
      Collection<KeyValue<byte[], byte[]>> records) {
    List<KeyValue<byte[], byte[]>> sorted = new ArrayList<>(records);
    sorted.sort(BY_KEY); // stable: of one key the last comes last
    List<KeyValue<byte[], byte[]>> latest = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      boolean isLast = i + 1 == sorted.size();
      if (isLast || !Arrays.equals(sorted.get(i).key, sorted.get(i + 1).key)) {
        latest.add(sorted.get(i));
      }
    }
    return latest;
  }

  private static byte[] batch(List<KeyValue<byte[], byte[]>> entries, int bytes) {
    ByteBuffer batch = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    batch.putLong(0).putInt(entries.size());
    for (KeyValue<byte[], byte[]> entry : entries) {
      batch.put(entry.value == null ? DELETION : VALUE);
      put(batch, entry.key);
      if (entry.value != null) {
        put(batch, entry.value);
      }
    }
    return batch.array();
  }

  private static void put(ByteBuffer batch, byte[] bytes) {
    writeUnsignedVarint(bytes.length, batch);
    batch.put(bytes);
  }

  private static int sizeOf(KeyValue<byte[], byte[]> entry) {
    return 1 + sizeOf(entry.key) + (entry.value == null ? 0 : sizeOf(entry.value));
  }

  private static int sizeOf(byte[] bytes) {
    return sizeOfUnsignedVarint(bytes.length) + bytes.length;
  }
}
