package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;

/**
 * Finds amounts of deals that are told one after the other: "the second, for pumps, $3 million".
 */
final class DealInTurn {
  private static final Words LINKS = Words.of(",", "at", "to", "for", "is", ":");
  private static final Words TURNS =
      Words.of(
          "other",
          "last",
          "final",
          "former",
          "latter",
          "larger",
          "bigger",
          "smaller",
          "costlier",
          "cheaper",
          "largest",
          "biggest",
          "smallest",
          "costliest",
          "cheapest",
          "lesser");
  private static final Lexicon ASIDES = Lexicon.load("turn-asides");
  private static final Lexicon VERBS = Lexicon.load("turn-verbs");
  private static final int OPENING = 6;

  private DealInTurn() {}

  /**
   * Index of the word for the deal that an amount is of; -1 for none.
   *
   * @param before index of the amount told before in the same sentence; -1 for none
   */
  static int before(Parsed parsed, int money, int before) {
    int under = under(parsed, money);
    if (under >= 0) {
      return under;
    }
    boolean linked =
        LINKS.has(parsed, money - 1)
            || parsed.has(Lexicons.VALUE_CUES, Math.max(before + 1, money - 4), money);
    for (int i = before + 1; i < money && i < before + OPENING; i++) {
      if ((linked || i == 1) && names(parsed, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "Under the first, a group will set up a $3 million plant". */
  static int under(Parsed parsed, int money) {
    int of = parsed.is(0, "and") ? 1 : 0;
    boolean opens = OPENERS.has(parsed, of) && parsed.is(of + 1, "the") && of + 2 < money;
    if (!opens) {
      return -1;
    }
    NumberMention number = parsed.at(of + 2).number();
    boolean ordinal = number != null && number.kind() == NumberMention.Kind.ORDINAL;
    return ordinal || TURNS.has(parsed, of + 2) ? of + 2 : -1;
  }

  private static final Words OPENERS = Words.of("under", "in", "by", "with", "through", "for");

  private static boolean names(Parsed parsed, int i) {
    boolean opens = i < 3 || parsed.at(i - 2).mark() || parsed.is(i - 2, "and");
    NumberMention number = parsed.at(i).number();
    boolean ordinal = number != null && number.kind() == NumberMention.Kind.ORDINAL;
    if (!opens || !parsed.is(i - 1, "the") || !(ordinal || TURNS.has(parsed, i))) {
      return false;
    }
    boolean one = i + 1 < parsed.size() && parsed.at(i + 1).word().equals("one");
    int next = one ? i + 2 : i + 1;
    next += ASIDES.match(parsed, next);
    return next < parsed.size()
        && (parsed.at(next).mark()
            || VERBS.has(parsed, next)
            || Lexicons.INSTRUMENTS.has(parsed, next));
  }
}
