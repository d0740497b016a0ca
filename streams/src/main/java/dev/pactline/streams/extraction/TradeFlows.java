package dev.pactline.streams.extraction;

/** Knows money that flows without being signed for: trade, exports, so much a year. */
final class TradeFlows {
  static final Lexicon FLOWS = Lexicon.load("trade-flow-words");
  static final Lexicon GOODS = Lexicon.load("trade-goods-words");
  private static final Words PERIODS =
      Words.of(
          "year",
          "month",
          "day",
          "week",
          "quarter",
          "kilowatt",
          "tonne",
          "ton",
          "kilo",
          "person",
          "head",
          "share",
          "barrel");

  private TradeFlows() {}

  static boolean isPeriod(Parsed parsed, int i) {
    return PERIODS.has(parsed, i);
  }

  /** "$3 billion a year", "$40 million in annual exports", "EUR 14 million of the sum". */
  static boolean flowBehind(Parsed parsed, int i) {
    String next = parsed.word(i + 1);
    if ((next.equals("a") || next.equals("per") || next.equals("each") || next.equals("every"))
        && PERIODS.has(parsed, i + 2)) {
      return true;
    }
    if (next.equals("annually") || next.equals("apiece")) {
      return true;
    }
    boolean linked =
        next.equals("in") || next.equals("of") || next.equals("worth") || next.equals("on");
    if (!linked || GovernorBehind.agreed(parsed, i + 2)) {
      return false;
    }
    int end = Math.min(parsed.size(), i + 6);
    for (int j = i + 2; j < end && !parsed.at(j).mark(); j++) {
      if (Lexicons.INSTRUMENTS.has(parsed, j)) {
        return false;
      }
      if (FLOWS.match(parsed, j) > 0 || (GOODS.match(parsed, j) > 0 && !next.equals("on"))) {
        return !Lexicons.INSTRUMENTS.has(parsed, j + 1);
      }
    }
    return false;
  }

  /**
   * "the Ministry of Investments and Foreign Trade", "the Days for Innovation and Trade": a name.
   */
  private static boolean ofOffice(Parsed parsed, int j) {
    for (int k = j - 1; k >= Math.max(0, j - LONGEST_NAME); k--) {
      boolean of = parsed.is(k + 1, "of") || parsed.is(k + 1, "for");
      boolean topic = of || parsed.is(k + 1, "on");
      if (topic && parsed.at(k).capital() && Lexicons.EVENTS.has(parsed, k)) {
        return true;
      }
      if (OFFICES.contains(parsed.word(k))) {
        return of;
      }
      boolean linking = parsed.is(k, "and") || parsed.is(k, ",");
      boolean small = SMALL.has(parsed, k);
      if (!linking && !small && !parsed.is(k, "the") && !parsed.at(k).capital()) {
        return false;
      }
    }
    return false;
  }

  private static final int LONGEST_NAME = 8;

  private static final Words SMALL = Words.of("of", "for", "on");

  private static final Lexicon OFFICES = Lexicon.load("office-nouns");

  /** Whether [from, to) tells of trade, other than in the name of a deal, an office or an event. */
  static boolean in(Parsed parsed, int from, int to) {
    int at = FLOWS.find(parsed, from, to);
    while (at >= 0 && compound(parsed, at)) {
      at = FLOWS.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  /** "trade agreements", "investment projects": the paper governs. */
  static boolean compound(Parsed parsed, int j) {
    if (parsed.at(j).capital() && ofOffice(parsed, j)) {
      return true;
    }
    for (int k = j + 1; k < Math.min(parsed.size(), j + 5); k++) {
      String word = parsed.word(k);
      if (Lexicons.INSTRUMENTS.contains(word)
          || Lexicons.PERSONS.contains(word)
          || word.equals("ministry")
          || word.equals("department")
          || word.equals("minister")
          || word.equals("commission")
          || Lexicons.EVENTS.contains(word)) {
        return true;
      }
      if (word.isEmpty()
          || Lexicons.PHRASE_STOPS.contains(word)
          || (parsed.at(k).mark() && !word.equals("-"))) {
        return false;
      }
    }
    return false;
  }
}
