package dev.pactline.streams.extraction;

/**
 * Knows the days of a larger event that something took place beside: "on the sidelines of the World
 * Silk Convention, which opened on Friday".
 */
final class OfSidelines {
  private static final Words SIDES = Words.of("sidelines", "margins", "fringes", "fringe");
  private static final Words RELATIVE = Words.of("which", "that");

  /** Words from the sidelines to the date of the event. */
  private static final int REACH = 18;

  private OfSidelines() {}

  static boolean dates(Parsed parsed, int date) {
    int relative = -1;
    for (int i = date - 1; i > Math.max(0, date - REACH); i--) {
      if (RELATIVE.contains(parsed.word(i)) && parsed.is(i - 1, ",")) {
        relative = i;
      }
      if (SIDES.contains(parsed.word(i)) && parsed.is(i + 1, "of")) {
        return relative > i && Lexicons.EVENTS.in(parsed, i + 2, relative);
      }
      if (relative < 0 && parsed.is(i, ",")) {
        return false;
      }
    }
    return false;
  }
}
