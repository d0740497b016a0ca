package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;

/**
 * Finds papers that a number stands for before an amount: "five are sales and amount to $22
 * million".
 */
final class NumberedGovernor {
  private NumberedGovernor() {}

  /**
   * "Five are sales and amount to $22 million", "the seven bring 94 million", "the sixth is priced
   * at".
   */
  static Governor numbered(Parsed parsed, int j) {
    Chunk chunk = parsed.at(j);
    if (chunk.number() == null) {
      return null;
    }
    boolean opens =
        j == 0
            || (parsed.at(j - 1).mark() && !parsed.is(j - 1, "'s"))
            || OPENING_NUMBER.has(parsed, j - 1)
            || parsed.is(j - 1, "the")
            || parsed.is(j - 1, "these")
            || parsed.is(j - 1, "and")
            || parsed.is(j - 1, "all");
    if (chunk.number().kind() == NumberMention.Kind.ORDINAL) {
      return opens && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.NONE
          ? new Governor(Extent.PART, 1, true, j)
          : null;
    }
    if (!chunk.counts()
        || !opens
        || NounPhrase.after(parsed, j).kind() != NounPhrase.Kind.NONE
        || parsed.is(j + 1, "of")) {
      return null;
    }
    Governor some = ofTheSame(parsed, j);
    if (some != null) {
      return some;
    }
    long count = chunk.number().value().longValue();
    return new Governor(
        parsed.is(j - 1, "the") || parsed.is(j - 1, "these") ? Extent.WHOLE : Extent.PART,
        count,
        true,
        j);
  }

  /** "One of the four is worth": a part; null for "the value of the four". */
  private static Governor ofTheSame(Parsed parsed, int number) {
    boolean of = parsed.is(number - 1, "the") && parsed.is(number - 2, "of");
    if (!of || number < 3) {
      return null;
    }
    Chunk head = parsed.at(number - 3);
    if (head.counts()) {
      return new Governor(Extent.PART, head.number().value().longValue(), true, number);
    }
    boolean one = head.is("one") || GovernorAhead.OUTSTANDING.contains(parsed.word(number - 3));
    return one ? new Governor(Extent.PART, 1, true, number) : null;
  }

  private static final Words OPENING_NUMBER =
      Words.of("with", "by", "under", "other", "remaining", "for", "through");

  /** "Five are sales and amount to", "For the sixth, a company is paying". */
  static Governor subject(Parsed parsed, int i) {
    if (parsed.is(0, "one") && ONE_OF_THEM.has(parsed, 1)) {
      return new Governor(Extent.PART, 1, true, 0);
    }
    for (int j = 0; j < Math.min(3, i); j++) {
      boolean papers = parsed.at(j).number() != null && !draws(parsed, j);
      Governor number = papers ? numbered(parsed, j) : null;
      if (number != null) {
        return number;
      }
      boolean opens = j == 0 || (j == 1 && OPENING_NUMBER.has(parsed, 0));
      // "Eight of them, together worth"
      if (opens && parsed.at(j).counts() && OfThose.behind(parsed, j)) {
        return new Governor(Extent.PART, parsed.at(j).number().value().longValue(), true, j);
      }
    }
    return null;
  }

  /** "The two drew 430 participants": forums, and no papers. */
  private static boolean draws(Parsed parsed, int number) {
    int drawn = number + 1 + AttendanceVerbs.DRAWING.match(parsed, number + 1);
    return drawn > number + 1
        && drawn < parsed.size()
        && parsed.at(drawn).counts()
        && NounPhrase.after(parsed, drawn).people();
  }

  /** "One, worth $3 million, is for pecans", "one is worth". */
  private static final Words ONE_OF_THEM = Words.of(",", "is", "was", "concerns", "covers");
}
