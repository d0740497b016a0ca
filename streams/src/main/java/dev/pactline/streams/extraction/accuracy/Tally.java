package dev.pactline.streams.extraction.accuracy;

/**
 * How often a field was read right, wrong, or not at all.
 *
 * @param right facts of the gold file that were found
 * @param wrong facts found that the gold file does not have
 * @param missed facts of the gold file that were not found
 */
public record Tally(int right, int wrong, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Share of the facts found that are right, 0 to 1; 1 where none was found. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Share of the facts in the gold file that were found, 0 to 1; 1 where there are none. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
