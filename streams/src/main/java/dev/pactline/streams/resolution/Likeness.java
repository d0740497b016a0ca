package dev.pactline.streams.resolution;

import java.util.List;

/** How much the names, places and figures of two reports speak for one event, in points. */
final class Likeness {

  /** Counts up to this are common: that two reports state the same says little. */
  private static final long COMMON_PROJECTS = 3;

  private static final long COMMON_ATTENDANCE = 10;

  /** The most that {@link #ofPlaces} gives. */
  static final int MOST_OF_PLACES = 2;

  /** The most that {@link #ofMoney} gives. */
  static final int MOST_OF_MONEY = 3;

  private Likeness() {}

  static int ofNames(Profile a, Profile b) {
    List<String> mine = a.getWords();
    List<String> yours = b.getWords();
    if (mine.isEmpty() || yours.isEmpty()) {
      return a.getName().equals(b.getName()) ? 1 : 0;
    }
    int shared = share(mine, yours);
    if (shared == mine.size() && shared == yours.size()) {
      return 3;
    }
    if (shared == 0) {
      return EventWords.sameScript(mine, yours) ? -1 : 0;
    }
    return shared * 2 >= Math.min(mine.size(), yours.size()) ? 2 : 1;
  }

  /** A city tells apart, a region does not: it may be around the city that the other names. */
  static int ofPlaces(Profile a, Profile b) {
    if (share(a.getCities(), b.getCities()) > 0) {
      return MOST_OF_PLACES;
    }
    if (!a.getCities().isEmpty() && !b.getCities().isEmpty()) {
      return -3;
    }
    return share(a.getRegions(), b.getRegions()) > 0 ? 1 : 0;
  }

  /** A forum may be held at a fair, and is an event of its own. */
  static int ofKinds(Profile a, Profile b) {
    boolean known = a.getKind() != Kind.UNKNOWN && b.getKind() != Kind.UNKNOWN;
    return known && a.getKind() != b.getKind() ? -2 : 0;
  }

  static int ofCounts(Profile a, Profile b) {
    return ofProjects(a.getProjects(), b.getProjects())
        + ofAttendance(a.getAttendance(), b.getAttendance());
  }

  /** One sum that is told in two currencies is listed in both, so one match is enough. */
  static int ofMoney(Profile a, Profile b) {
    if (share(a.getMoney(), b.getMoney()) > 0) {
      return MOST_OF_MONEY;
    }
    return switch (SumsOfMoney.compare(a.getMoney(), b.getMoney())) {
      case SAME -> 2;
      case DIFFERENT -> -1;
      case UNKNOWN -> SumsOfMoney.isAnyNear(a.getDollars(), b.getDollars()) ? 2 : 0;
    };
  }

  /** How many words two sorted lists without repetitions have in common. */
  static int share(List<String> a, List<String> b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int order = a.get(i).compareTo(b.get(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static int ofProjects(Number a, Number b) {
    if (a == null || b == null) {
      return 0;
    }
    if (a.getCount() == b.getCount()) {
      return a.getCount() == 0 ? 0 : a.getCount() <= COMMON_PROJECTS ? 1 : 2;
    }
    return contradict(a, b) ? -1 : 0;
  }

  private static int ofAttendance(Number a, Number b) {
    if (a == null || b == null) {
      return 0;
    }
    long less = Math.min(a.getCount(), b.getCount());
    long more = Math.max(a.getCount(), b.getCount());
    if (less == more) {
      return less <= COMMON_ATTENDANCE ? 0 : 2;
    }
    if (more - less <= more / 8) {
      return 1; // "over 300" and "318"
    }
    return contradict(a, b) && more > 2 * less ? -1 : 0;
  }

  /** Bounds contradict nothing, and a correction is meant to differ from what it corrects. */
  private static boolean contradict(Number a, Number b) {
    return a.getExact() && b.getExact() && !a.getCorrected() && !b.getCorrected();
  }
}
