package dev.pactline.streams.resolution;

import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;

/** Counts as a reader says them. */
final class CountText {

  private CountText() {}

  /** Such as {@code 11}, {@code about 180}, {@code at least 250}, {@code 30 to 40}. */
  static String of(Count count) {
    return count.getMax() == null
        ? of(count.getQualifier()) + count.getCount()
        : count.getCount() + " to " + count.getMax();
  }

  /** The words before a number, with a blank behind; empty for exact numbers. */
  static String of(Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> "";
      case ABOUT -> "about ";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
    };
  }
}
