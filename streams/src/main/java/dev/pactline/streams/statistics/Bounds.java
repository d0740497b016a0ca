package dev.pactline.streams.statistics;

import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;

/**
 * How near a sum of counts is to the real one. Exact numbers and lower bounds add up to a lower
 * bound, exact numbers and upper bounds to an upper one; any other mixture is only about right.
 *
 * @param above whether the real sum may be greater
 * @param below whether the real sum may be less
 */
record Bounds(boolean above, boolean below) {

  /** Of a sum of exact numbers, or of none. */
  static final Bounds NONE = new Bounds(false, false);

  /** The bounds with one count more; as they are for null. */
  Bounds plus(Count count) {
    if (count == null) {
      return this;
    }
    boolean range = count.getMax() != null; // its lower end was added
    boolean more = range || count.getQualifier() == Qualifier.AT_LEAST;
    boolean less = count.getQualifier() == Qualifier.AT_MOST;
    boolean about = !range && count.getQualifier() == Qualifier.ABOUT;
    return new Bounds(above || more || about, below || less || about);
  }

  Qualifier qualifier() {
    if (above) {
      return below ? Qualifier.ABOUT : Qualifier.AT_LEAST;
    }
    return below ? Qualifier.AT_MOST : Qualifier.EXACT;
  }
}
