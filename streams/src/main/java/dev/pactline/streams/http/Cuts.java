package dev.pactline.streams.http;

import dev.pactline.streams.statistics.Cut;
import java.util.function.LongSupplier;

/**
 * Keeps the last cut while nothing changes. While much changes a cut serves for a few times as long
 * as it took to make, so that callers cannot keep the machine busy with making them. Callers who
 * wait for one another share what was found meanwhile: an instance that does not answer costs all
 * of them its time once, not each of them behind the other.
 */
final class Cuts {
  private static final int REST = 4;

  private final Instance instance;
  private final LongSupplier nanoTime;
  private Cut cut;
  private Object version;
  private long goodUntil;
  private Look last;

  Cuts(Instance instance, LongSupplier nanoTime) {
    this.instance = instance;
    this.nanoTime = nanoTime;
  }

  /** When it was last looked, and what came in the way; null if nothing did. */
  private record Look(long began, NotReadyException failure) {}

  /**
   * The agreements as they are, or were a moment ago.
   *
   * @throws NotReadyException while they cannot be read
   */
  Cut get() {
    return lookedAfter(nanoTime.getAsLong());
  }

  private synchronized Cut lookedAfter(long asked) {
    if (last == null || last.began() - asked < 0) {
      last = look(nanoTime.getAsLong());
    }
    if (last.failure() != null) {
      throw new NotReadyException(last.failure().getMessage(), last.failure());
    }
    return cut;
  }

  private Look look(long start) {
    try {
      Object now = instance.version(); // before the cut: what comes in between belongs to the next
      if (cut == null || (!now.equals(version) && start - goodUntil >= 0)) {
        cut = instance.cut();
        version = now;
        long end = nanoTime.getAsLong();
        goodUntil = end + REST * (end - start);
      }
      return new Look(start, null);
    } catch (NotReadyException e) {
      return new Look(start, e);
    }
  }
}
