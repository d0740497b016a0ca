package dev.pactline.streams.state;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all stores of the process share one bounded piece of memory outside of the heap. Unless told
 * so, each store of each partition would take up to a hundred megabytes of its own.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

  /**
   * Property: bytes for blocks that were read and for what is not on disk yet, together; unless
   * given, what {@link MemoryPlan} says.
   */
  public static final String MEMORY_CONFIG = "pactline.state.memory.bytes";

  /** Share of a write buffer that its filter of keys takes. */
  private static final double MEMTABLE_FILTER = 0.1;

  /** Reports and agreements are longer, in bytes, than this; profiles, totals and days are not. */
  private static final long LONG_VALUE = 256;

  /** Share of the files of long values, the oldest, that are written anew without what is gone. */
  private static final double OLD_FILES = 0.05;

  /** Sorted files that are merged at a time: half as often as with four, as RocksDB has it. */
  private static final int MERGED_AT_ONCE = 8;

  /** Half of the memory is for writing. Shared by all stores, and never closed. */
  private static Cache cache;

  private static WriteBufferManager writeBuffers;

  /** Made by Kafka Streams, by name. */
  public BoundedRocksDb() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    share(configs.get(MEMORY_CONFIG));
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true); // else they are on top of it
    table.setPinL0FilterAndIndexBlocksInCache(true); // looked at for each key that is new
    options.setWriteBufferManager(writeBuffers);
    // Most lookups are of reports that are new: what is not on disk yet says so at once, too.
    options.setMemtableWholeKeyFiltering(true);
    options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER);
    options.setLevel0FileNumCompactionTrigger(MERGED_AT_ONCE);
    keepLongValuesApart(options);
  }

  @Override
  public void close(String storeName, Options options) {
    // What is shared stays.
  }

  /**
   * Long values are written once, to files of their own, and compaction sorts keys and references
   * to them. Else it writes each report again and again, the more often the more there are. Files
   * of which nothing is left go anyway; what is left in old ones is copied when keys are merged.
   */
  private static void keepLongValuesApart(Options options) {
    options.setEnableBlobFiles(true);
    options.setMinBlobSize(LONG_VALUE);
    options.setEnableBlobGarbageCollection(true);
    options.setBlobGarbageCollectionAgeCutoff(OLD_FILES);
  }

  private static synchronized void share(Object bytes) {
    if (cache == null) {
      long size =
          bytes == null ? MemoryPlan.ofThisJvm().storeBytes() : Long.parseLong(bytes.toString());
      cache = new LRUCache(size);
      writeBuffers = new WriteBufferManager(size / 2, cache);
    }
  }
}
