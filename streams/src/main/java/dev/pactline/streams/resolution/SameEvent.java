package dev.pactline.streams.resolution;

import java.util.List;
import java.util.Objects;

/**
 * Tells whether two reports of one partner are of one event. Days decide first: no likeness can
 * make one event of two that were on different days, such as the same forum in two years. Where
 * days allow it, points for and against are added up.
 */
final class SameEvent {

  /** Points from which two reports are of one event. */
  private static final int ENOUGH = 2;

  /** Points up to which they are of different events. */
  private static final int TOO_FEW = -1;

  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** Days between two statements of one event's days: evening and morning, or time zones. */
  private static final int SLACK = 1;

  /** Days by which a report that corrects the days may move them. */
  private static final int CORRECTION = 31;

  private SameEvent() {}

  /** Whether so many points make two reports tell of one event. */
  static boolean isSame(int points) {
    return points >= ENOUGH;
  }

  /**
   * Whether two reports are of one event: the same as asking for their points, and quicker where it
   * is clear before all is added up.
   */
  static boolean isSame(Profile a, Profile b) {
    if (!overlap(a, b, slack(a, b)) || !mayMeet(a, b)) {
      return false;
    }
    int points = days(a, b) + Likeness.ofNames(a, b) + Likeness.ofCounts(a, b);
    if (points + Likeness.MOST_OF_PLACES + Likeness.MOST_OF_MONEY < ENOUGH) {
      return false;
    }
    points += setting(a, b);
    return points + Likeness.MOST_OF_MONEY >= ENOUGH && isSame(points + Likeness.ofMoney(a, b));
  }

  /** Whether so few points keep two reports apart, whatever a third report says. */
  static boolean isDifferent(int points) {
    return points <= TOO_FEW;
  }

  /** How much speaks for one event; the same whichever report comes first. */
  static int points(Profile a, Profile b) {
    if (!mayMeet(a, b)) {
      return NEVER;
    }
    if (!overlap(a, b, slack(a, b))) {
      return isGuess(a) || isGuess(b) ? 0 : NEVER;
    }
    return days(a, b)
        + Likeness.ofNames(a, b)
        + setting(a, b)
        + Likeness.ofCounts(a, b)
        + Likeness.ofMoney(a, b);
  }

  /**
   * News that a deal was called off tells where it was to be carried out and who talked last, not
   * where it was signed: beside an equal sum that speaks against nothing.
   */
  private static int setting(Profile a, Profile b) {
    int points = Likeness.ofPlaces(a, b) + Likeness.ofKinds(a, b);
    boolean calledOff = a.getCancelled() != b.getCancelled() && Likeness.ofMoney(a, b) > 0;
    return calledOff ? Math.max(0, points) : points;
  }

  /** How many days before and after its own a report may be of one event with another. */
  static int reach(Profile profile) {
    if (profile.getWhen() != When.DAYS) {
      return 0;
    }
    return profile.getCorrectsDates() ? CORRECTION : SLACK;
  }

  /** One article tells of different events; rows of one table are, too, unless one is repeated. */
  private static boolean mayMeet(Profile a, Profile b) {
    if (a.getArticleId() != null && a.getArticleId().equals(b.getArticleId())) {
      return false;
    }
    if (a.getTable() != null && a.getTable().equals(b.getTable()) && !sameRow(a, b)) {
      return false;
    }
    List<String> mine = a.getCountries();
    List<String> yours = b.getCountries();
    return mine.isEmpty() || yours.isEmpty() || Likeness.share(mine, yours) > 0;
  }

  private static boolean sameRow(Profile a, Profile b) {
    return a.getName().equals(b.getName())
        && a.getFrom() == b.getFrom()
        && a.getTo() == b.getTo()
        && Objects.equals(a.getCities(), b.getCities());
  }

  private static int days(Profile a, Profile b) {
    if (a.getWhen() == When.DAYS && b.getWhen() == When.DAYS) {
      return ofDays(a, b);
    }
    if (a.getWhen() == When.YEAR || b.getWhen() == When.YEAR) {
      return -2;
    }
    return a.getWhen() == When.MONTH && b.getWhen() == When.MONTH ? 0 : -1;
  }

  private static int ofDays(Profile a, Profile b) {
    if (a.getFrom() == b.getFrom()) {
      return 3;
    }
    if (overlap(a, b, 0)) {
      return 1;
    }
    return overlap(a, b, SLACK) ? 0 : -1;
  }

  /** Days that were guessed from the day of publication rule nothing out. */
  private static boolean isGuess(Profile profile) {
    return profile.getWhen() == When.PUBLICATION || profile.getWhen() == When.NEVER;
  }

  private static int slack(Profile a, Profile b) {
    boolean bothByDay = a.getWhen() == When.DAYS && b.getWhen() == When.DAYS;
    return bothByDay ? Math.max(reach(a), reach(b)) : 0;
  }

  private static boolean overlap(Profile a, Profile b, int slack) {
    boolean known = a.getWhen() != When.NEVER && b.getWhen() != When.NEVER;
    return known && a.getFrom() <= b.getTo() + slack && b.getFrom() <= a.getTo() + slack;
  }
}
