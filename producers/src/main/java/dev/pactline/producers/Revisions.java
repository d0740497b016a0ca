package dev.pactline.producers;

import dev.pactline.schemas.memory.LastUsed;
import java.time.Clock;
import java.util.Map;

/**
 * Gives each row its revision: the time of publishing in milliseconds. Of rows that tell of one
 * event within a millisecond, the later in the file still has the higher one.
 */
final class Revisions {
  private static final int REMEMBERED = 100_000;

  private final Clock clock;
  private final Map<String, Long> latest = new LastUsed<>(REMEMBERED);

  Revisions(Clock clock) {
    this.clock = clock;
  }

  long next(String reportId) {
    return latest.merge(reportId, clock.millis(), (last, now) -> Math.max(last + 1, now));
  }
}
