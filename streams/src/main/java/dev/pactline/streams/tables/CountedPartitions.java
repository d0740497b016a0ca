package dev.pactline.streams.tables;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The partitions of agreements that this instance counts now. Kafka Streams also shows stores that
 * are being rebuilt while their thread is called running; a run is there only while its store is
 * whole. So what was read from a store is good if the run is the same before and after.
 * Thread-safe.
 */
public final class CountedPartitions {
  private final Map<Integer, Run> runs = new ConcurrentHashMap<>();

  /** The run of a partition; empty while it is not held here, or is being rebuilt. */
  public Optional<Run> run(int partition) {
    return Optional.ofNullable(runs.get(partition));
  }

  /** To be called when the store of a partition is whole. */
  Run begin(int partition) {
    Run run = new Run(partition);
    runs.put(partition, run);
    return run;
  }

  /** From when the store of a partition is whole until it is given up. Equal only to itself. */
  public final class Run {
    private final int partition;
    private final String id = UUID.randomUUID().toString();
    private final AtomicLong counted = new AtomicLong();

    private Run(int partition) {
      this.partition = partition;
    }

    /** What is counted changes only if this does. Unique among all instances. */
    public String version() {
      return id + ':' + counted;
    }

    /** To be called after each commit that changes agreements. */
    void counted() {
      counted.incrementAndGet();
    }

    /** To be called before the store is given up. */
    void end() {
      runs.remove(partition, this);
    }
  }
}
