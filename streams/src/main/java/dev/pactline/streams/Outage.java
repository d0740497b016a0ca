package dev.pactline.streams;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a failure of what we stand on from one of a single record. */
final class Outage {

  private static final int MAX_DEPTH = 20; // chains of causes can be circular
  private static final List<Class<? extends Exception>> NETWORK =
      List.of(
          SocketException.class,
          SocketTimeoutException.class,
          UnknownHostException.class,
          HttpTimeoutException.class);

  private Outage() {}

  /**
   * Whether {@code failure} would hit the next record as well: the registry or a broker is away,
   * refuses us, or a store is broken. Kafka and the serdes throw a {@code KafkaException} then, but
   * a {@code SerializationException} for bytes that are wrong.
   */
  static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      if (isOutage(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOutage(Throwable cause) {
    return (cause instanceof KafkaException && !(cause instanceof SerializationException))
        || NETWORK.stream().anyMatch(type -> type.isInstance(cause));
  }
}
