package dev.pactline.streams.extraction;

import java.util.Set;

/**
 * Finds amounts that a sentence calls the value of the deals outright: "Their value: $3 million".
 */
final class StatedValue {
  private static final Lexicon NOUNS = Lexicon.load("value-nouns");
  private static final Lexicon MODIFIERS = Lexicon.load("value-modifiers");
  private static final Lexicon DETERMINERS = Lexicon.load("value-determiners");
  private static final Lexicon SUMMING = Lexicon.load("summing-words");
  private static final Set<String> LINKS =
      Set.of(
          "is",
          "was",
          "are",
          "were",
          "of",
          "at",
          "to",
          "as",
          ":",
          "reached",
          "reaches",
          "hit",
          "comes",
          "came",
          "amounts",
          "amounted",
          "stands",
          "stood",
          "exceeds",
          "exceeded",
          "tops",
          "topped",
          "given",
          "about",
          "around",
          "over",
          "some",
          "nearly",
          "roughly",
          "almost",
          "just",
          "exactly",
          "involved");
  private static final int LONGEST_LINK = 6;

  private StatedValue() {}

  /**
   * The noun before an amount that makes it the value: "the combined price tag is"; -1 where there
   * is none.
   */
  static int nounBefore(Parsed parsed, int money) {
    int i = money - 1;
    while (i >= 0 && money - i <= LONGEST_LINK && LINKS.contains(parsed.word(i))) {
      i--;
    }
    boolean tag = parsed.word(i).equals("tag");
    int noun = tag ? i - 1 : i;
    boolean known = NOUNS.has(parsed, noun) || (tag && parsed.word(noun).equals("price"));
    return known && i < money - 1 && opens(parsed, noun) ? noun : -1;
  }

  /** Whether nothing but totals and papers stands between the noun and what opens its phrase. */
  private static boolean opens(Parsed parsed, int noun) {
    int i = noun - 1;
    while (i >= 0 && MODIFIERS.has(parsed, i)) {
      i--;
    }
    return i < 0 || DETERMINERS.has(parsed, i);
  }

  /** Whether the noun is of a single deal: "the price is". */
  static boolean single(Parsed parsed, int noun) {
    return "one".equals(NOUNS.label(parsed.word(noun))) && !parsed.word(noun + 1).equals("tag");
  }

  /** "Some $3 million is the value that both put on it", "$3 million is what they are worth". */
  static boolean nounBehind(Parsed parsed, int money) {
    if (!parsed.word(money + 1).equals("is") && !parsed.word(money + 1).equals("was")) {
      return false;
    }
    for (int i = money + 2; i < Math.min(parsed.size(), money + 7); i++) {
      String word = parsed.word(i);
      boolean noun = word.equals("worth") || (NOUNS.contains(word) && opens(parsed, i));
      if (noun) {
        return !parsed.word(i + 1).equals("of");
      }
    }
    return false;
  }

  /** "signed 26 contracts, at $3 million all told". */
  static boolean summed(Parsed parsed, int money) {
    return SUMMING.match(parsed, money + 1) > 0
        && parsed.has(Lexicons.INSTRUMENTS, 0, money)
        && parsed.has(Lexicons.SIGNING, 0, money);
  }
}
