package dev.pactline.launcher.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Watches committed rows come, and how long none came in any one partition. */
public final class RowGaps implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Map<Integer, Long> last = new HashMap<>();
  private final Thread thread;
  private long longest;
  private int rows;

  /**
   * Begins at once, at the end of the topic.
   *
   * @param clients properties of Kafka's clients
   * @param topic of rows that change all the time, in each of its partitions
   */
  public RowGaps(Map<String, Object> clients, String topic) {
    Map<String, Object> properties = new HashMap<>(clients);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .collect(Collectors.toList());
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position); // now, not at the first poll
    this.thread = new Thread(() -> watch(consumer), "row-gaps");
    thread.start();
  }

  /** The longest time without a row since the last call, or the beginning. */
  public synchronized Duration longest() {
    Duration gap = Duration.ofNanos(longest);
    longest = 0;
    return gap;
  }

  /** Waits until so many more rows have come. */
  public void awaitRows(int more) {
    int enough = rowsSoFar() + more;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (rowsSoFar() < enough) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no rows came for " + PATIENCE.toSeconds() + " s");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private synchronized int rowsSoFar() {
    return rows;
  }

  private void watch(KafkaConsumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(POLL).forEach(this::note);
      }
    } catch (InterruptException e) {
      return; // that is how it ends
    }
  }

  private synchronized void note(ConsumerRecord<byte[], byte[]> row) {
    rows++;
    long now = System.nanoTime();
    Long before = last.put(row.partition(), now);
    if (before != null) {
      longest = Math.max(longest, now - before);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
