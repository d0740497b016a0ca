package dev.pactline.benchmarks.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, many times over. */
final class Times {
  private static final double NANOS = 1_000_000.0;

  private final List<Long> nanos = new ArrayList<>();

  void add(long elapsedNanos) {
    nanos.add(elapsedNanos);
  }

  /** Such as {@code median 65.1 ms, p99 176.0 ms, longest 180.2 ms, of 200}. */
  @Override
  public String toString() {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p99 %.1f ms, longest %.1f ms, of %d",
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 1.0),
        sorted.size());
  }

  /** The least time that so great a share of all did not exceed. */
  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / NANOS;
  }
}
