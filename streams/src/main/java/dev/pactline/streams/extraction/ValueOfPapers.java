package dev.pactline.streams.extraction;

/** Amounts of papers named behind the word for the value: "the value of the contracts was". */
final class ValueOfPapers {
  private static final Lexicon SINGLING =
      Lexicon.of(GovernorAhead.OUTSTANDING.toArray(String[]::new));

  /** Words from the value to its amount, and from the value to its papers. */
  private static final int REACH = 20;

  private static final int PAPERS = 6;

  private ValueOfPapers() {}

  /** "The value of the 12 contracts signed was put by the chamber at $3 million". */
  static boolean told(Parsed parsed, int money) {
    boolean rough = EntailedValue.ROUGHLY.has(parsed, money - 1);
    int link = rough ? money - 2 : money - 1;
    int start = Math.max(parsed.clauseStart(money), money - REACH);
    for (int i = start; StatedValue.LINKS.has(parsed, link) && i < link; i++) {
      boolean of =
          StatedValue.NOUNS.has(parsed, i)
              && parsed.is(i + 1, "of")
              && StatedValue.opens(parsed, i);
      int end = Math.min(link, i + 2 + PAPERS);
      int papers = of ? Lexicons.INSTRUMENTS.find(parsed, i + 2, end) : -1;
      if (papers >= 0 && parsed.word(papers).endsWith("s")) {
        return !parsed.has(SINGLING, i, money) && !otherMoney(parsed, i, money);
      }
    }
    return false;
  }

  /** "A price tag is on the agreements as well: $3 million". */
  static boolean tagged(Parsed parsed, int money) {
    int start = Math.max(0, money - REACH);
    int tag = parsed.is(money - 1, ":") ? TAG.find(parsed, start, money) : -1;
    int papers = tag < 0 ? -1 : Lexicons.INSTRUMENTS.find(parsed, tag, money);
    return papers >= 0 && parsed.word(papers).endsWith("s");
  }

  private static final Lexicon TAG = Lexicon.of("price tag");

  /** "A $3 million package ties the city to Nanjing": the deals that the news is about. */
  static boolean ofPackage(Parsed parsed, int money) {
    int lot = parsed.is(money + 1, "-") ? money + 2 : money + 1;
    return TYING.match(parsed, lot) > 0 && ARTICLES.has(parsed, money - 1);
  }

  private static final Words ARTICLES = Words.of("a", "the", "this");

  /** Packages that are business of two sides: "a $3 million package ties". */
  static final Lexicon TYING =
      Lexicon.of(
          "package ties",
          "package links",
          "package binds",
          "package unites",
          "package joins",
          "package of deals",
          "package of contracts",
          "package of agreements");

  private static boolean otherMoney(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).money() != null) {
        return true;
      }
    }
    return false;
  }
}
