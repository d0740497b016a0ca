package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;

/**
 * Finds the sum of amounts told before it: "machines for 620 million and sesame for 240 million,
 * which makes 860 million in all", "that makes 46 million for the five deals".
 */
final class SummedUp {
  private static final Lexicon MAKING =
      Lexicon.of(
          "which makes",
          "that makes",
          "this makes",
          "which made",
          "that made",
          "making",
          "which adds up to",
          "that adds up to",
          "which comes to",
          "that comes to",
          "that is",
          "which is");

  private static final Lexicon TRADE = Lexicon.of("exports", "imports", "trade", "turnover");

  private static final Words ARTICLES = Words.of("the", "all", "these");

  /** Words from "makes" to the amount. */
  private static final int LINK = 5;

  private SummedUp() {}

  static boolean tells(Parsed parsed, int money, MoneyMention told, int before) {
    int link = MAKING.find(parsed, Math.max(before + 1, money - LINK), money);
    if (link < 0 || parsed.has(TradeFlows.FLOWS) || parsed.has(TRADE)) {
      return false;
    }
    boolean opens = link == 0;
    boolean another =
        before >= 0
            && (parsed.at(before).money() == null
                || parsed.at(before).money().currency().equals(told.currency()));
    boolean sum =
        StatedValue.SUMMING.match(parsed, money + 1) > 0
            || StatedValue.SUMMING.in(parsed, link, money);
    return (opens || another) && (sum || forPapers(parsed, money));
  }

  /** "for the five deals", "for all of the contracts". */
  private static boolean forPapers(Parsed parsed, int money) {
    boolean of = parsed.is(money + 1, "for") || parsed.is(money + 1, "in");
    int end = Math.min(parsed.size(), money + LINK + 1);
    int papers = of ? Lexicons.INSTRUMENTS.find(parsed, money + 2, end) : -1;
    return papers >= 0 && ARTICLES.has(parsed, money + 2) && PaperWorth.plural(parsed.word(papers));
  }
}
