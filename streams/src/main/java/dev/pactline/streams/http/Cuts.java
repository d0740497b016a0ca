package dev.pactline.streams.http;

import dev.pactline.streams.statistics.Cut;
import java.util.function.LongSupplier;

/**
 * Keeps the last cut while nothing changes. While much changes a cut serves for a few times as long
 * as it took to make, so that callers cannot keep the machine busy with making them.
 */
final class Cuts {
  private static final int REST = 4;

  private final Instance instance;
  private final LongSupplier nanoTime;
  private Cut cut;
  private Object version;
  private long goodUntil;

  Cuts(Instance instance, LongSupplier nanoTime) {
    this.instance = instance;
    this.nanoTime = nanoTime;
  }

  /**
   * The agreements as they are, or were a moment ago.
   *
   * @throws NotReadyException while they cannot be read
   */
  synchronized Cut get() {
    Object now = instance.version(); // before the cut: what comes in between belongs to the next
    long start = nanoTime.getAsLong();
    if (cut == null || (!now.equals(version) && start - goodUntil >= 0)) {
      cut = instance.cut();
      version = now;
      long end = nanoTime.getAsLong();
      goodUntil = end + REST * (end - start);
    }
    return cut;
  }
}
