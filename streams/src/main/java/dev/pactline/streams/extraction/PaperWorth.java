package dev.pactline.streams.extraction;

/** Tells how many of its papers an amount is of, and knows papers that cost money. */
final class PaperWorth {
  static final Lexicon CUES = Lexicons.VALUE_CUES;
  private static final Words INDEFINITE = Words.of("a", "an", "another");
  private static final Words DEMONSTRATIVES = Words.of("the", "this", "that");
  static final Words OF_ALL =
      Words.of("the", "these", "those", "their", "all", "both", "such", "of");

  private PaperWorth() {}

  /** Papers, and the business that is signed: "signed business worth $3 million". */
  static boolean isPaper(Parsed parsed, int at) {
    String word = parsed.word(at);
    return Lexicons.INSTRUMENTS.contains(word)
        || (word.equals("business")
            && parsed.has(Lexicons.FIRM_SIGNING)
            && (parsed.has(CUES, at + 1, Math.min(parsed.size(), at + 3))
                || parsed.is(at + 1, "of")
                || parsed.is(at - 1, "in")
                || parsed.is(at - 1, "of")));
  }

  static boolean plural(String word) {
    return word.endsWith("s") || word.endsWith("memoranda");
  }

  static Governor paper(Parsed parsed, int paper, int money) {
    for (int k = paper + 1; k < money; k++) {
      boolean one = parsed.at(k).counts() && parsed.at(k).word().equals("one");
      if (one && INCLUDING.match(parsed, k - 1) > 0) {
        return new Governor(Extent.PART, 1, true, paper);
      }
    }
    for (int k = paper - 1; k >= Math.max(0, paper - 7); k--) {
      Chunk chunk = parsed.at(k);
      if (chunk.counts() && NounPhrase.after(parsed, k).head() >= paper) {
        long count = chunk.number().value().longValue();
        boolean part = parsed.is(k + 1, "of") && parsed.is(k + 2, "the");
        return new Governor(
            part ? Extent.PART : count == 1 ? Extent.ITEM : Extent.WHOLE, count, true, paper);
      }
      if (chunk.counts() && parsed.is(k + 1, "of")) {
        return new Governor(Extent.PART, chunk.number().value().longValue(), true, paper);
      }
      if ((chunk.is("one") && parsed.is(k + 1, "of"))
          || GovernorAhead.OUTSTANDING.contains(parsed.word(k))) {
        return new Governor(Extent.ITEM, 1, true, paper);
      }
    }
    if (plural(parsed.word(paper))) {
      return signedOrTold(parsed, paper, money) ? new Governor(Extent.WHOLE, 0, true, paper) : null;
    }
    if (parsed.has(OUTSTANDING_WORDS, paper + 1, money)) {
      return new Governor(Extent.PART, 1, true, paper);
    }
    boolean indefinite = false;
    for (int k = paper - 1; k >= Math.max(0, paper - 6); k--) {
      indefinite |= INDEFINITE.has(parsed, k);
      if (DEMONSTRATIVES.has(parsed, k)) {
        return new Governor(Extent.WHOLE, 1, true, paper);
      }
    }
    return new Governor(indefinite ? Extent.ITEM : Extent.WHOLE, indefinite ? 1 : 0, true, paper);
  }

  /**
   * Papers of which a value is told are signed in the same sentence, or were told before: "the
   * contracts".
   */
  private static boolean signedOrTold(Parsed parsed, int paper, int money) {
    for (int k = paper - 1; k >= Math.max(0, paper - 5); k--) {
      if (OF_ALL.has(parsed, k)) {
        return true;
      }
    }
    return parsed.sentence().line().kind() == Line.Kind.TITLE
        || parsed.has(Lexicons.SIGNING)
        || (Lexicons.INSTRUMENTS.label(parsed.word(paper)).equals("firm")
            && !parsed.has(Lexicons.UNSETTLED, paper, money));
  }

  private static final Lexicon INCLUDING = Lexicon.load("including-words");

  private static final Lexicon OUTSTANDING_WORDS = Lexicon.load("outstanding-words");
}
