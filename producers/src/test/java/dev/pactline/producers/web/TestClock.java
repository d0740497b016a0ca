package dev.pactline.producers.web;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock whose pauses are over at once, and noted. */
public final class TestClock implements WebClock {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private boolean stopped;

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration duration) throws InterruptedIOException {
    if (stopped) {
      throw new InterruptedIOException("told to stop");
    }
    pauses.add(duration);
    now = now.plus(duration);
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  public void stop() {
    stopped = true;
  }

  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  public List<Duration> pauses() {
    return pauses;
  }
}
