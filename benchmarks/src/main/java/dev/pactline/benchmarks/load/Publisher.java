package dev.pactline.benchmarks.load;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records flat out, or at a set rate. */
public final class Publisher implements AutoCloseable {

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @param bootstrapServers where the brokers are
   * @param linger how many milliseconds a record may wait for others
   */
  public Publisher(String bootstrapServers, int linger) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, linger);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends all of them and waits until they have arrived.
   *
   * @param perSecond how many a second; 0 for as many as go. One that is late does not make the
   *     following ones late: they are sent when they are due, and carry that time
   * @throws IllegalStateException if one could not be delivered
   */
  public void send(Iterator<ProducerRecord<byte[], byte[]>> records, double perSecond) {
    send(records, perSecond, (number, dueMillis) -> {});
  }

  /** Told of each record before it is sent at a set rate. */
  @FunctionalInterface
  public interface Schedule {
    /**
     * A record is about to be sent.
     *
     * @param number from 0
     * @param dueMillis when it is due, in milliseconds since 1970 UTC; its timestamp
     */
    void sending(int number, long dueMillis);
  }

  /** The same, with somebody who is told of each record of a set rate. */
  public void send(
      Iterator<ProducerRecord<byte[], byte[]>> records, double perSecond, Schedule schedule) {
    long start = System.nanoTime();
    long startMillis = System.currentTimeMillis();
    long sent = 0;
    while (records.hasNext()) {
      ProducerRecord<byte[], byte[]> record = records.next();
      if (perSecond > 0) {
        double due = sent / perSecond;
        awaitNanos(start + (long) (due * NANOS));
        long dueMillis = startMillis + (long) (due * MILLIS);
        schedule.sending((int) sent, dueMillis);
        record = stamped(record, dueMillis);
      }
      var unused = producer.send(record, (metadata, exception) -> note(exception));
      sent++;
    }
    producer.flush();
    if (failure.get() != null) {
      throw new IllegalStateException("not all was delivered", failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private void note(Exception exception) {
    if (exception != null) {
      failure.compareAndSet(null, exception);
    }
  }

  private static ProducerRecord<byte[], byte[]> stamped(
      ProducerRecord<byte[], byte[]> record, long millis) {
    return new ProducerRecord<>(
        record.topic(), record.partition(), millis, record.key(), record.value());
  }

  private static void awaitNanos(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }
}
