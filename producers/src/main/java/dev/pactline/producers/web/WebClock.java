package dev.pactline.producers.web;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/** The time, and a way to let it pass. */
public interface WebClock {
  /** Now. */
  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedIOException if told to stop meanwhile, or before
   */
  void pause(Duration duration) throws InterruptedIOException;

  /** Whether all that goes by this clock was told to stop. */
  boolean isStopped();
}
