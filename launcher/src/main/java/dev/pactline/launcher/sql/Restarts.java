package dev.pactline.launcher.sql;

import java.time.Duration;

/**
 * When a connector that stands still is let go on: the first time at once, then after 5 s, 10 s, 20
 * s, and so on, a minute at most. One that ran for a minute is trusted again. Not thread-safe.
 *
 * <p>There is no last time: what it waits for, such as a database that comes back or a password
 * that is changed, is mended elsewhere, and nothing is lost meanwhile.
 */
final class Restarts {
  private static final long FIRST_WAIT = Duration.ofSeconds(5).toNanos();
  private static final long LONGEST_WAIT = Duration.ofMinutes(1).toNanos();

  private long wait;
  private long restartedAt;

  /**
   * A look at a connector that stands still.
   *
   * @param now by {@link System#nanoTime()}
   * @return whether it is to be let go on now, which counts as done
   */
  boolean isDue(long now) {
    if (wait > 0 && now - restartedAt < wait) {
      return false;
    }
    wait = wait == 0 ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
    restartedAt = now;
    return true;
  }

  /**
   * A look at a connector that runs.
   *
   * @param now by {@link System#nanoTime()}
   */
  void runs(long now) {
    if (wait > 0 && now - restartedAt >= LONGEST_WAIT) {
      wait = 0;
    }
  }
}
