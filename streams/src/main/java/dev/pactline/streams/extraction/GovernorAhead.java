package dev.pactline.streams.extraction;

import java.util.Set;

/** Finds what an amount is of in the words before it: "contracts worth $30 million". */
final class GovernorAhead {
  private static final Lexicon WHOLE = Lexicon.load("whole-words");
  private static final Words FILLERS =
      Words.of(
          "a",
          "an",
          "of",
          "some",
          "about",
          "the",
          "in",
          "around",
          "over",
          "at",
          "just",
          "nearly",
          "roughly",
          "to",
          "is",
          "are",
          "was",
          "were",
          "be",
          "reached",
          "hit",
          "stood",
          "came",
          "comes",
          "for",
          "with",
          "(",
          ",",
          "estimated",
          "exactly",
          "almost");

  static final Set<String> OUTSTANDING =
      Set.of(
          "biggest",
          "largest",
          "smallest",
          "alone",
          "single",
          "latter",
          "former",
          "flagship",
          "fifth",
          "fourth",
          "third",
          "second",
          "last",
          "another",
          "remaining");

  private static final Words SIDES =
      Words.of(
          "sides",
          "countries",
          "nations",
          "economies",
          "regions",
          "provinces",
          "cities",
          "governments",
          "peoples",
          "partners");
  private static final Words SINGULAR = Words.of("is", "was", "has", "will");

  /** "The third is for $3 million", "the third, at $3 million, goes to a ferry". */
  private static final Words PRICING = Words.of("for", "at");

  private GovernorAhead() {}

  /**
   * What stands before the amount: the nearest of papers, pronouns and other things that cost
   * money.
   */
  static Governor ahead(Parsed parsed, int i, int before) {
    int start = Math.max(Math.max(0, i - ValueReader.REACH), before + 1);
    boolean cued = parsed.has(PaperWorth.CUES, Math.max(start, i - 6), i);
    boolean goods = false;
    boolean direct = true;
    if (parsed.has(VALUING, Math.max(start, i - 5), i) || ReckonedValue.reckoned(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, i);
    }
    if (ReckonedValue.fronted(parsed, i) || ReckonedValue.paidForAll(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, Math.max(0, i - 1));
    }
    Governor subject =
        before < 0 && i < ValueReader.REACH ? NumberedGovernor.subject(parsed, i) : null;
    boolean part = subject != null && subject.extent() == Extent.PART;
    boolean priced =
        PRICING.has(parsed, i - 1)
            && (SINGULAR.has(parsed, i - 2) || (part && parsed.is(i - 2, ",")));
    if (subject != null && (cued || priced || parsed.has(SHARES, 0, i))) {
      return subject;
    }
    for (int j = i - 1; j >= start; j--) {
      String word = parsed.word(j);
      if (word.equals(";")) {
        return null;
      }
      if (word.equals(":")) {
        break;
      }
      Governor number = cued ? NumberedGovernor.numbered(parsed, j) : null;
      if (number != null) {
        return number;
      }
      if (endsAt(TradeFlows.FLOWS, parsed, j) && !TradeFlows.compound(parsed, j)) {
        return null;
      }
      if (Lexicons.INSTRUMENTS.contains(word) && SUMS.has(parsed, j + 1)) {
        return new Governor(Extent.WHOLE, 0, true, j);
      }
      boolean paper = PaperWorth.isPaper(parsed, j);
      if (paper && (cued || (direct && i - j <= 6) || signedFor(parsed, j, i))) {
        return PaperWorth.paper(parsed, j, i);
      }
      Governor whole = cued ? pronoun(parsed, j, i) : null;
      if (whole != null) {
        return goods && !whole.paper() ? null : whole;
      }
      goods |= endsAt(TradeFlows.GOODS, parsed, j) && !TradeFlows.compound(parsed, j);
      direct &= FILLERS.contains(word) || endsAt(PaperWorth.CUES, parsed, j);
    }
    boolean item =
        (cued && parsed.has(Lexicons.SIGNING, 0, i) && before >= 0)
            || ((cued || parsed.is(i - 1, "for")) && listItem(parsed, i))
            || row(parsed, i)
            || accounts(parsed, i, before);
    return item ? new Governor(Extent.ITEM, 1, false, i) : null;
  }

  private static final Lexicon SUMMED = Lexicon.load("summing-words");

  /** "The total contract value reached". */
  private static final Words SUMS = Words.of("value", "values", "volume", "sum", "amount", "total");

  private static final Lexicon VALUING = Lexicon.load("valuing-verbs");

  private static final Lexicon SHARES = Lexicon.load("share-verbs");

  /** "A sugar mill accounts for 95 billion, and a purchase of sorters for 15 billion". */
  private static boolean accounts(Parsed parsed, int i, int before) {
    if (parsed.has(SHARES, Math.max(0, i - 4), i)) {
      return true;
    }
    return before >= 0
        && parsed.has(SHARES, Math.max(0, before - 4), before)
        && parsed.is(i - 1, "for");
  }

  /** "signed contracts for 30 million euros", "nineteen contracts were signed for 410 million". */
  private static boolean signedFor(Parsed parsed, int paper, int money) {
    boolean signs =
        parsed.has(Lexicons.FIRM_SIGNING, Math.max(0, paper - 10), money)
            || parsed.has(AGREED, Math.max(0, paper - 6), paper);
    for (int j = money - 1; j > Math.max(paper, money - 4); j--) {
      if (parsed.is(j, "for") || (parsed.is(j, "of") && j == paper + 1)) {
        return signs;
      }
    }
    return false;
  }

  private static final Lexicon AGREED = Lexicon.load("agreeing-verbs");

  /** An item behind the colon of "Two agreements were signed: a plant, worth ...". */
  private static boolean listItem(Parsed parsed, int i) {
    int colon = parsed.clauseStart(i) - 1;
    return colon > 0
        && (parsed.is(colon, ":")
            || parsed.is(colon, ";")
            || parsed.is(colon, "–")
            || parsed.is(colon, "—"))
        && parsed.has(Lexicons.SIGNING, 0, colon);
  }

  /** The amount that ends a line of a list: "Three were signed:", "street lamps, $3 million". */
  private static boolean row(Parsed parsed, int i) {
    String text = parsed.sentence().text();
    int end = parsed.at(i).end() - parsed.sentence().start();
    int lines = text.indexOf('\n');
    boolean last = end >= text.length() || text.charAt(end) == '\n' || i + 2 >= parsed.size();
    return lines >= 0
        && last
        && end > lines
        && text.lastIndexOf(':', lines) > 0
        && parsed.at(i - 1).mark()
        && parsed.has(Lexicons.SIGNING, 0, i);
  }

  private static boolean endsAt(Lexicon lexicon, Parsed parsed, int j) {
    return lexicon.match(parsed, j) > 0;
  }

  /** "Trade between the two regions reached a value of": what the clause opens with. */
  private static boolean ofTrade(Parsed parsed, int value) {
    int start = parsed.clauseStart(value);
    return TradeFlows.in(parsed, start, Math.min(value, start + SUBJECT));
  }

  /** Words of "the bilateral trade". */
  private static final int SUBJECT = 3;

  private static Governor pronoun(Parsed parsed, int j, int money) {
    String word = parsed.word(j);
    if (OUTSTANDING.contains(word)) {
      return new Governor(Extent.PART, 1, true, j);
    }
    if (word.equals("them")
        || word.equals("these")
        || word.equals("those")
        || word.equals("which")) {
      if (parsed.is(j - 1, "of") && j >= 2) {
        Chunk head = parsed.at(j - 2);
        if (head.counts()) {
          return new Governor(Extent.PART, head.number().value().longValue(), true, j);
        }
        if (OUTSTANDING.contains(head.word()) || head.is("one")) {
          return new Governor(Extent.PART, 1, true, j);
        }
      }
    }
    if (word.equals("it") && SINGULAR.has(parsed, j + 1)) {
      boolean sum = parsed.has(SUMMED, Math.max(0, j - 3), j); // "all in all it is"
      return new Governor(Extent.WHOLE, sum ? 0 : 1, true, j);
    }
    if (word.equals("both") && parsed.is(j - 1, "between")) {
      return null;
    }
    if (SIDES.has(parsed, j + WHOLE.match(parsed, j))
        || TradeFlows.FLOWS.match(parsed, j - 1) > 1) {
      return null; // "trade between the two sides reached", "a market value of"
    }
    if (word.equals("value") && ofTrade(parsed, j)) {
      return null;
    }
    if (endsAt(WHOLE, parsed, j)) {
      return new Governor(
          Extent.WHOLE,
          0,
          parsed.has(Lexicons.INSTRUMENTS, j, money)
              || word.equals("they")
              || word.equals("together"),
          j);
    }
    return null;
  }
}
