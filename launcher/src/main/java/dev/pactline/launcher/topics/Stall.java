package dev.pactline.launcher.topics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.apache.kafka.common.errors.InterruptException;

/** Goes on waiting as long as a number changes now and then. */
public final class Stall implements LongPredicate {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Duration limit;
  private long last = -1;
  private long since = System.nanoTime();

  /**
   * @param limit how long the number may stay as it is
   */
  public Stall(Duration limit) {
    this.limit = limit;
  }

  @Override
  public boolean test(long now) {
    if (now != last) {
      last = now;
      since = System.nanoTime();
    }
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    return System.nanoTime() - since < limit.toNanos();
  }
}
