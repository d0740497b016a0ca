package dev.pactline.streams.extraction;

/**
 * Knows amounts in a quotation that the sentence explains behind it: "'Seventy-four million dollars
 * is not bad,' said the host, who was giving the combined value of the agreements".
 */
final class QuotedValue {
  private static final Lexicon GIVING =
      Lexicon.of(
          "giving",
          "naming",
          "referring to",
          "speaking of",
          "alluding to",
          "summing up",
          "citing",
          "who gave",
          "who put",
          "meaning");

  private static final Words QUOTES = Words.of("\"", "\u201d", "\u2019", "'");

  /** Words of "giving the organisers' estimate of the combined value". */
  private static final int OBJECT = 9;

  private QuotedValue() {}

  /** Whether the words behind the quotation call the amount what the papers are worth. */
  static boolean explained(Parsed parsed, int money) {
    int quote = money + 1;
    while (quote < parsed.size() && !QUOTES.has(parsed, quote)) {
      quote++;
    }
    int giving = GIVING.find(parsed, quote, parsed.size());
    int end = Math.min(parsed.size(), giving + OBJECT);
    return giving > quote
        && StatedValue.NOUNS.in(parsed, giving, end)
        && (Lexicons.INSTRUMENTS.in(parsed, giving, end) || WHOLE.in(parsed, giving, end))
        && !parsed.has(TradeFlows.FLOWS, giving, end)
        && !parsed.has(Lexicons.PLANNED, giving, end);
  }

  private static final Lexicon WHOLE =
      Lexicon.of("combined value", "total value", "overall value", "combined worth", "total worth");
}
