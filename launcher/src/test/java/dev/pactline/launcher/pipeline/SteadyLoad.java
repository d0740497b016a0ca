package dev.pactline.launcher.pipeline;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Publishes the events of a load one after the other, with a pause between them. */
public final class SteadyLoad implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 240_000;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicReference<Exception> refused = new AtomicReference<>();
  private final Future<?> sending;
  private volatile long pauseNanos;
  private volatile boolean ranOut;

  /**
   * Begins at once.
   *
   * @param clients properties of Kafka's clients
   * @param topics where to
   */
  public SteadyLoad(Map<String, Object> clients, Topics topics, ReportLoad load, Duration pause) {
    this.pauseNanos = pause.toNanos();
    this.sending = thread.submit(() -> send(clients, topics, load));
  }

  /**
   * Publishes the rest without pauses, and waits until all of it has arrived.
   *
   * @throws IllegalStateException if there was nothing left: then not all of the time had a load
   */
  public void finish() throws InterruptedException, ExecutionException {
    if (ranOut) {
      throw new IllegalStateException("the load was over before the test was");
    }
    pauseNanos = 0;
    sending.get();
    if (refused.get() != null) {
      throw new IllegalStateException(refused.get());
    }
  }

  private void send(Map<String, Object> clients, Topics topics, ReportLoad load) {
    var topic = topics.agreementEvents();
    Map<String, Object> properties = new HashMap<>(clients);
    properties.put("max.block.ms", PATIENCE_MILLIS); // all brokers may be away at once
    properties.put("delivery.timeout.ms", PATIENCE_MILLIS);
    try (KafkaProducer<String, AgreementEvent> producer =
        new KafkaProducer<>(properties, topic.keys().serializer(), topic.values().serializer())) {
      for (AgreementEvent event : load.events()) {
        Future<RecordMetadata> unused =
            producer.send(
                new ProducerRecord<>(topic.name(), load.country(event), event),
                (sent, failure) -> refused.compareAndSet(null, failure));
        if (pauseNanos > 0) {
          LockSupport.parkNanos(pauseNanos);
        }
      }
      ranOut = pauseNanos > 0;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
