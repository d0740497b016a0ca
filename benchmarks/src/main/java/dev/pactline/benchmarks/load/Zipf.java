package dev.pactline.benchmarks.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws ranks as trade is spread over countries: a few have most of it. The first of two hundred is
 * drawn about every twelfth time, the last about every six hundredth.
 */
final class Zipf {

  /** Flattens the head, so that no single country takes a fifth of all. */
  private static final double OFFSET = 3;

  private final double[] cumulated;

  Zipf(int ranks) {
    cumulated = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += 1 / (rank + OFFSET);
      cumulated[rank] = sum;
    }
  }

  /** A rank from 0. */
  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(cumulated, random.nextDouble(cumulated[cumulated.length - 1]));
    return found < 0 ? -found - 1 : found;
  }
}
