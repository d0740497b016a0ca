package dev.pactline.benchmarks.runs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed rows of countries, as any consumer does, and notes how long those waited that
 * they count. A row is as old as the latest event that it counts, so all events of its country up
 * to that one are counted; of two of one millisecond the second may seem counted with the first.
 */
final class RowWatch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int DIGITS = 3;

  private final Map<String, Queue<Long>> waiting = new ConcurrentHashMap<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final Thread thread;
  private volatile Histogram waits = new Histogram(HOUR_MILLIS, DIGITS);
  private volatile boolean over;

  private RowWatch(Map<String, Object> clients, List<TopicPartition> partitions) {
    this.thread = new Thread(() -> read(clients, partitions), "row-watch");
  }

  /** Begins at the end of the partitions. */
  static RowWatch start(Map<String, Object> clients, List<TopicPartition> partitions)
      throws InterruptedException {
    RowWatch watch = new RowWatch(clients, partitions);
    watch.thread.start();
    watch.reading.await();
    return watch;
  }

  /** An event of a country is due then, in milliseconds since 1970 UTC. */
  void expect(String country, long dueMillis) {
    waiting.computeIfAbsent(country, key -> new ConcurrentLinkedQueue<>()).add(dueMillis);
  }

  /**
   * Waits until all that was expected is counted, or the time is up.
   *
   * @return how many never were
   */
  long awaitAll(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (left() > 0 && System.nanoTime() < deadline && thread.isAlive()) {
      Thread.sleep(PAUSE.toMillis());
    }
    long left = left();
    waiting.clear();
    return left;
  }

  /** How long those waited that were counted since this was asked last, in milliseconds. */
  Histogram takeWaits() {
    Histogram taken = waits;
    waits = new Histogram(HOUR_MILLIS, DIGITS);
    return taken;
  }

  private long left() {
    return waiting.values().stream().mapToLong(Queue::size).sum();
  }

  private void read(Map<String, Object> clients, List<TopicPartition> partitions) {
    Map<String, Object> properties = new HashMap<>(clients);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(
          consumer::position); // else it would be looked up when the first row is due
      reading.countDown();
      while (!over) {
        for (ConsumerRecord<byte[], byte[]> row : consumer.poll(POLL)) {
          counted(new String(row.key(), StandardCharsets.UTF_8), row.timestamp());
        }
      }
    }
  }

  private void counted(String country, long timestamp) {
    long now = System.currentTimeMillis();
    Queue<Long> queue = waiting.getOrDefault(country, new ArrayDeque<>());
    for (Long due = queue.peek(); due != null && due <= timestamp; due = queue.peek()) {
      waits.recordValue(Math.max(0, now - due));
      queue.remove();
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
