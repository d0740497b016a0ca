package dev.pactline.benchmarks.runs;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians. */
final class Medians {

  private Medians() {}

  /** The middle of the figures; of an even number the mean of the two in the middle. */
  static <T> double of(List<T> all, ToDoubleFunction<T> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
