package dev.pactline.streams;

import dev.pactline.schemas.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.kstream.ForeachAction;

/**
 * Counts rejections by reason, whoever made them: {@code pactline.rejections}. The reasons are
 * codes, but anyone can write to a topic: those beyond a bound are counted as {@code other}.
 */
final class RejectionCounter implements ForeachAction<String, Rejection> {

  private static final int MOST_REASONS = 100;
  private static final String OTHER = "other";

  private final MeterRegistry meters;
  private final Set<String> reasons = ConcurrentHashMap.newKeySet();

  RejectionCounter(MeterRegistry meters) {
    this.meters = meters;
    counter(OTHER);
  }

  @Override
  public void apply(String source, Rejection rejection) {
    if (rejection != null) {
      counter(reason(rejection)).increment();
    }
  }

  private String reason(Rejection rejection) {
    String reason = rejection.getReason();
    if (reasons.contains(reason)) {
      return reason;
    }
    return reasons.size() < MOST_REASONS && reasons.add(reason) ? reason : OTHER;
  }

  private Counter counter(String reason) {
    return Counter.builder("pactline.rejections")
        .description("Records of the rejections topic")
        .tag("reason", reason)
        .register(meters);
  }
}
