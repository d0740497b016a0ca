package dev.pactline.streams.extraction;

/**
 * Finds what an amount is of in the words behind it: "a $30 million contract", "$30 million in
 * deals".
 */
final class GovernorBehind {
  private static final Words DEFINITE = Words.of("the", "this", "that", "its", "their", "'s");

  private GovernorBehind() {}

  /** "a $30 million contract", "$30 million in deals", "$30 million worth of contracts". */
  static Governor behind(Parsed parsed, int i) {
    if (forAll(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, i);
    }
    int j = i + 1;
    boolean linked = false;
    if (parsed.is(j, "'") || parsed.is(j, "’")) {
      j++;
    }
    if (parsed.is(j, "worth")) {
      j++;
    }
    if (parsed.is(j, "in") || parsed.is(j, "of")) {
      linked = true;
      j++;
    }
    for (int k = j; k < Math.min(parsed.size(), j + 5); k++) {
      String word = parsed.word(k);
      if (dealsWith(parsed, k)) {
        return null;
      }
      if (PaperWorth.isPaper(parsed, k) && !Lexicons.INSTRUMENTS.has(parsed, k + 1)) {
        if (linked) {
          return PaperWorth.plural(word) ? new Governor(Extent.WHOLE, 0, true, k) : null;
        }
        return single(parsed, i, k, word);
      }
      if (linked && k == j && agreed(parsed, k)) {
        return new Governor(Extent.WHOLE, 0, true, k);
      }
      boolean modifier =
          (!word.isEmpty()
                  && (word.equals("-")
                      || (word.equals("and") && k > j)
                      || (!parsed.at(k).mark() && !Lexicons.PHRASE_STOPS.contains(word))))
              || parsed.at(k).place() != null;
      if (!modifier || (Lexicons.SIGNING.match(parsed, k) > 0 && !word.equals("signed"))) {
        return null;
      }
    }
    return null;
  }

  /** "They are worth 19 million and deal with seed drills": a verb. */
  private static boolean dealsWith(Parsed parsed, int k) {
    return DEALING.has(parsed, k) && parsed.is(k + 1, "with") && JOINING.has(parsed, k - 1);
  }

  private static final Words DEALING = Words.of("deal", "deals");
  private static final Words JOINING = Words.of("and", "or", "which", "that", "mainly", "mostly");

  /** "$30 million for all the agreements", "for all of these contracts", "for all eight deals". */
  private static boolean forAll(Parsed parsed, int i) {
    boolean all = parsed.is(i + 1, "for") && parsed.is(i + 2, "all");
    int paper = all ? Lexicons.INSTRUMENTS.find(parsed, i + 3, i + 3 + PAPERS) : -1;
    boolean plural = paper >= 0 && PaperWorth.plural(parsed.word(paper));
    for (int k = i + 3; plural && k < paper; k++) {
      plural = ALL_OF.has(parsed, k) || parsed.at(k).counts();
    }
    return plural;
  }

  /** Words of "of the eight purchase contracts". */
  private static final int PAPERS = 5;

  private static final Words ALL_OF =
      Words.of("of", "the", "these", "those", "signed", "purchase", "supply", "sales");

  /** "$137 million in agreed investment", "in contracted sales". */
  static boolean agreed(Parsed parsed, int k) {
    return AGREED.has(parsed, k) && EntailedValue.ENTAILED.has(parsed, k + 1);
  }

  private static final Words AGREED =
      Words.of("agreed", "contracted", "signed", "contractual", "committed", "confirmed", "firm");

  private static Governor single(Parsed parsed, int i, int paper, String word) {
    if (PaperWorth.plural(word)) {
      return new Governor(Extent.WHOLE, 0, true, paper);
    }
    boolean definite = false;
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      definite |= DEFINITE.has(parsed, j);
      if (parsed.is(j, "a") || parsed.is(j, "an") || parsed.is(j, "another")) {
        return new Governor(Extent.ITEM, 1, true, paper);
      }
    }
    return new Governor(definite ? Extent.WHOLE : Extent.ITEM, definite ? 0 : 1, true, paper);
  }
}
