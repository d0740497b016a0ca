package dev.pactline.launcher.topics;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Records on their way to a broker. */
final class Deliveries {
  private Deliveries() {}

  /** Waits until a record has arrived; the producer bounds the time. */
  static void await(Future<RecordMetadata> delivery) {
    try {
      delivery.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
  }
}
