package dev.pactline.producers;

import dev.pactline.schemas.Rejection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Counts what was read and what of it arrived. Sent from one thread, told of by another. */
final class Deliveries {

  /** What a record tells. */
  enum Kind {
    ARTICLE,
    REPORT,
    RETRACTION,
    REJECTION
  }

  private final Map<Kind, AtomicLong> delivered = new EnumMap<>(Kind.class);
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Progress progress;
  private volatile boolean hopeless;

  /**
   * @param progress is told of rejections, by the thread that sends them
   */
  Deliveries(Progress progress) {
    this.progress = progress;
    for (Kind kind : Kind.values()) {
      delivered.put(kind, new AtomicLong());
    }
  }

  /** Counts a record as read; what is returned counts what becomes of it. */
  Callback expect(Kind kind) {
    read.incrementAndGet();
    return (metadata, problem) -> {
      if (problem == null) {
        delivered.get(kind).incrementAndGet();
      } else {
        fail(problem);
      }
    };
  }

  /** Counts a rejection as read. */
  Callback expect(Rejection rejection) {
    progress.rejected(rejection);
    return expect(Kind.REJECTION);
  }

  private void fail(Exception problem) {
    failed.incrementAndGet();
    failure.compareAndSet(null, problem);
    // One record too large says nothing of the next; any other failure awaits all that follow.
    hopeless |= !(problem instanceof RecordTooLargeException);
  }

  /** Whether sending more makes no sense. */
  boolean areHopeless() {
    return hopeless;
  }

  /** The counts, once nothing is under way; throws if anything has failed. */
  Published result() {
    if (failure.get() != null) {
      throw new PublishException(counts(), failure.get());
    }
    return counts();
  }

  private Published counts() {
    return new Published(
        read.get(),
        delivered.get(Kind.ARTICLE).get(),
        delivered.get(Kind.REPORT).get(),
        delivered.get(Kind.RETRACTION).get(),
        delivered.get(Kind.REJECTION).get(),
        failed.get());
  }
}
