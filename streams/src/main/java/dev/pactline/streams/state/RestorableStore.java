package dev.pactline.streams.state;

import java.util.Collection;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.RocksDBStore;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * The store on disk of Kafka Streams, put back from its changelog as {@link WriteBatches} says. It
 * is the same store in all else, with the same files; standby copies follow in this way, too. It
 * keeps no positions for queries that ask how far a copy has come ({@code PositionBound}) as it is
 * put back: Kafka Streams does so for an internal setting alone, which is not made here.
 *
 * <p>Kafka Streams does not say that the class it extends is public. A version in which that cannot
 * be extended does not compile, and one that puts stores back otherwise fails the test.
 */
public final class RestorableStore extends RocksDBStore {

  private static final String METRICS_SCOPE = "rocksdb"; // as of the one that it extends

  private RestorableStore(String name) {
    super(name, METRICS_SCOPE);
  }

  /** A store of values by texts, with a changelog. */
  public static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(supplier(name), Serdes.String(), values);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return new RestorableStore(name);
      }

      @Override
      public String metricsScope() {
        return METRICS_SCOPE;
      }
    };
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    BatchingStateRestoreCallback restore = this::restoreAll;
    super.init(new RestoreContext(context, restore), root);
  }

  private void restoreAll(Collection<KeyValue<byte[], byte[]>> records) {
    try {
      WriteBatches.write(records, this::writeBytes);
    } catch (RocksDBException e) {
      throw new ProcessorStateException("the store " + name() + " cannot be put back", e);
    }
  }

  private void writeBytes(byte[] bytes) throws RocksDBException {
    try (WriteBatch batch = new WriteBatch(bytes)) {
      write(batch);
    }
  }
}
