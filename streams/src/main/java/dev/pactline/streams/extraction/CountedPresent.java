package dev.pactline.streams.extraction;

/**
 * Finds numbers of those who were there, whatever they are called: "those present numbered 95",
 * "the ushers counted 134".
 */
final class CountedPresent {
  /** Words between those who are counted and their number: "was put at about". */
  private static final int LONGEST_LINK = 6;

  private CountedPresent() {}

  /** "In Zagreb, where they held a forum on July 9, those present numbered 95". */
  static boolean those(Parsed parsed, int number) {
    for (int i = Math.max(0, number - LONGEST_LINK); i < number; i++) {
      int words = THOSE.match(parsed, i);
      boolean opens = i == 0 || parsed.at(i - 1).mark() || parsed.is(i - 1, "and");
      if (words > 0 && i + words == number - 1) {
        return opens;
      }
    }
    return false;
  }

  /** "The number of those present was put at 95". */
  static boolean numberOf(Parsed parsed, int last, int number) {
    for (int i = Math.max(2, last - LONGEST_LINK); i <= last; i++) {
      int end = i + THOSE.match(parsed, i);
      if (end > last && end < number && end > i) {
        return parsed.is(i - 1, "of") && parsed.is(i - 2, "number");
      }
    }
    return false;
  }

  /** "The ushers counted 134", "stewards at the door had counted 310". */
  static boolean atDoor(Parsed parsed, int number) {
    boolean counted = parsed.is(number - 1, "counted") && parsed.ends(number + 1);
    for (int i = number - 2; counted && i >= Math.max(0, number - LONGEST_LINK); i--) {
      if (AT_DOOR.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  private static final Words AT_DOOR =
      Words.of("usher", "ushers", "doorman", "doormen", "steward", "stewards", "porter", "porters");

  private static final Lexicon THOSE =
      Lexicon.of(
          "those present",
          "those attending",
          "those there",
          "those who came",
          "those who attended",
          "those who took part",
          "those taking part",
          "those who turned up",
          "those who showed up",
          "those in attendance",
          "those in the room",
          "those in the hall");
}
