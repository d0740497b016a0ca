package dev.pactline.streams.statistics;

import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;

/**
 * How near a sum of stated figures is to the real one. Exact figures and lower bounds add up to a
 * lower bound, exact figures and upper bounds to an upper one; any other mixture is only about
 * right.
 *
 * @param above whether the real sum may be greater
 * @param below whether the real sum may be less
 * @param stated how many figures were added
 */
record Bounds(boolean above, boolean below, long stated) {

  /** Of a sum of nothing. */
  static final Bounds NONE = new Bounds(false, false, 0);

  /** The bounds with one count more; as they are for null. */
  Bounds plus(Count count) {
    if (count == null) {
      return this;
    }
    boolean range = count.getMax() != null; // its lower end was added
    return plus(range ? Qualifier.AT_LEAST : count.getQualifier());
  }

  /** The bounds with one figure more. */
  Bounds plus(Qualifier qualifier) {
    boolean about = qualifier == Qualifier.ABOUT;
    return new Bounds(
        above || about || qualifier == Qualifier.AT_LEAST,
        below || about || qualifier == Qualifier.AT_MOST,
        stated + 1);
  }

  Line.Nearness nearness() {
    return new Line.Nearness(qualifier(), stated);
  }

  private Qualifier qualifier() {
    if (above) {
      return below ? Qualifier.ABOUT : Qualifier.AT_LEAST;
    }
    return below ? Qualifier.AT_MOST : Qualifier.EXACT;
  }
}
