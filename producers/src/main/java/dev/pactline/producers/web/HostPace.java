package dev.pactline.producers.web;

import dev.pactline.schemas.memory.LastUsed;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps requests to one host apart, and remembers which hosts want to be left alone for a while.
 */
final class HostPace {
  private static final int MOST_HOSTS = 10_000;

  private final WebClock clock;
  private final Map<String, Instant> next = new LastUsed<>(MOST_HOSTS);
  private final Map<String, Instant> closed = new LastUsed<>(MOST_HOSTS);

  HostPace(WebClock clock) {
    this.clock = clock;
  }

  /** Waits for the host's turn. */
  void await(String host) throws InterruptedIOException {
    Instant turn = next.get(host);
    Instant now = clock.now();
    if (turn != null && turn.isAfter(now)) {
      clock.pause(Duration.between(now, turn));
    }
  }

  /** A request has ended; the next one may come after {@code delay}. */
  void ended(String host, Duration delay) {
    next.put(host, clock.now().plus(delay));
  }

  /** The host wants no request for a while. */
  void close(String host, Duration wait) {
    closed.put(host, clock.now().plus(wait));
  }

  /** Until when the host wants to be left alone; empty if it does not. */
  Optional<Instant> closedUntil(String host) {
    return Optional.ofNullable(closed.get(host)).filter(until -> until.isAfter(clock.now()));
  }
}
