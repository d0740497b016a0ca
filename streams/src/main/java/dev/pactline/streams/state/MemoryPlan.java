package dev.pactline.streams.state;

/**
 * How much of the state is held in memory, which follows from the greatest heap of the JVM. With 3
 * GB, for example, that is 512 MB outside of the heap and 16,106 values of each kind.
 *
 * @param storeBytes for all stores together, outside of the heap: blocks that were read, filters of
 *     keys, and what is not on disk yet
 * @param keptValues reports, agreements and rows that are kept as objects, of each kind in each
 *     partition
 */
public record MemoryPlan(long storeBytes, int keptValues) {

  private static final long LEAST_STORE_BYTES = 128L << 20;

  /** Filters of the keys of ten million events have to fit, where there is a heap for as many. */
  private static final long STORE_SHARE = 6;

  private static final long LEAST_KEPT = 5_000;

  /** Bytes of heap for each value that is kept: it may be one of several partitions. */
  private static final long HEAP_FOR_ONE = 200_000;

  /** The plan of this JVM. */
  public static MemoryPlan ofThisJvm() {
    return of(Runtime.getRuntime().maxMemory());
  }

  /**
   * The plan for a heap.
   *
   * @param heapBytes the greatest that it may become
   */
  static MemoryPlan of(long heapBytes) {
    long kept = Math.max(LEAST_KEPT, heapBytes / HEAP_FOR_ONE);
    return new MemoryPlan(
        Math.max(LEAST_STORE_BYTES, heapBytes / STORE_SHARE),
        (int) Math.min(Integer.MAX_VALUE, kept));
  }
}
