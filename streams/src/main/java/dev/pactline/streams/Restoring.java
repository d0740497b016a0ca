package dev.pactline.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How far the rebuilding of local stores from their changelogs has come.
 *
 * <ul>
 *   <li>{@code pactline.restore.stores}: stores that are being rebuilt, partition by partition.
 *   <li>{@code pactline.restore.remaining}: records that they still need; zero while none is.
 *   <li>{@code pactline.restore.records}: records that were put back since the start.
 * </ul>
 */
final class Restoring implements StateRestoreListener {

  private final Map<Store, Long> remaining = new ConcurrentHashMap<>();
  private final Counter records;

  private record Store(TopicPartition partition, String name) {}

  Restoring(MeterRegistry meters) {
    this.records =
        Counter.builder("pactline.restore.records")
            .description("Records of changelogs that were put back into stores")
            .register(meters);
    Gauge.builder("pactline.restore.stores", remaining, Map::size)
        .description("Partitions of stores that are being rebuilt")
        .register(meters);
    Gauge.builder("pactline.restore.remaining", this, Restoring::left)
        .description("Records that stores still need to be complete")
        .register(meters);
  }

  /** Whether any store is being rebuilt. */
  boolean isUnderWay() {
    return !remaining.isEmpty();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    remaining.put(new Store(partition, store), Math.max(0, end - start));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
    records.increment((double) count);
    remaining.computeIfPresent(
        new Store(partition, store), (key, left) -> Math.max(0, left - count));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    remaining.remove(new Store(partition, store));
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    remaining.remove(new Store(partition, store));
  }

  private double left() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }
}
