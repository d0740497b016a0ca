package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Value;

/**
 * Finds amounts that nothing calls the value of deals, and nothing calls anything else. They are
 * taken only where papers were told just before or behind, and no better amount.
 */
final class LooseValues {

  private LooseValues() {}

  /** "Fifty million euros will change hands": money in a sentence of nothing else. */
  static Value of(Parsed parsed, int i, MoneyMention money) {
    return new Value(parsed, i, money, Mood.ACTUAL, Extent.PERHAPS, 0);
  }

  /** Whether nothing around the amount makes it money of anything else than deals. */
  static boolean bare(Parsed parsed, int i) {
    int from = clauseFrom(parsed, i);
    int to = clauseTo(parsed, i);
    int end = worthOf(parsed, i) ? i : to;
    boolean flows =
        !soldFor(parsed, i)
            && !dealt(parsed, from, i)
            && (otherMoney(TradeFlows.FLOWS, parsed, from, end)
                || otherMoney(TradeFlows.GOODS, parsed, from, end));
    boolean unsigned =
        parsed.has(Lexicons.INSTRUMENTS, from, i)
            && !parsed.has(Lexicons.SIGNING)
            && !told(parsed, from, i);
    boolean spent = spentByBuyers(parsed, i);
    return (!flows || spent)
        && !unsigned
        && !StatedValue.ofPeriod(parsed, i)
        && !ReckonedValue.ofOther(parsed, i)
        && !RELATIVE.has(parsed, from)
        && (spent || !otherMoney(TradeFlows.FLOWS, parsed, 0, i))
        && !share(parsed, from, i)
        && !parsed.has(PARTS, from, Math.min(parsed.size(), i + 3))
        && !parsed.has(Lexicons.UNSETTLED, from, i)
        && !parsed.has(TO_COME, from, i)
        && !parsed.has(Lexicons.NEGATING, from, to)
        && !parsed.has(Lexicons.HOPING, from, to);
  }

  /** "The tractors account for 31 million": what one thing has of a sum is not the sum. */
  private static boolean share(Parsed parsed, int from, int i) {
    return parsed.is(0, "the")
        && parsed.has(SHARE, from, i)
        && !parsed.has(Lexicons.INSTRUMENTS, from, i);
  }

  private static final Lexicon SHARE =
      Lexicon.of("account for", "accounts for", "represent", "represents", "make up", "take up");

  /** "Buyers will spend 64 million euros on boards": those who signed just before. */
  private static boolean spentByBuyers(Parsed parsed, int i) {
    int verb = SPENDING.find(parsed, 1, i);
    boolean near = verb > 0 && i - verb <= FIRST_WORDS && verb <= FIRST_WORDS;
    return near && parsed.has(BUYERS, 0, verb) && !parsed.hasDay();
  }

  private static final Lexicon BUYERS = Lexicon.load("buyer-nouns");

  private static final Lexicon SPENDING =
      Lexicon.of(
          "spend", "pay", "lay out", "spent", "paid", "put up", "are spending", "are paying");

  /** "They will buy leather for 190 million birr": those who signed just before. */
  private static boolean soldFor(Parsed parsed, int i) {
    int rough = EntailedValue.ROUGHLY.has(parsed, i - 1) ? i - 2 : i - 1;
    return parsed.is(rough, "for")
        && SIGNERS.has(parsed, 0)
        && parsed.has(DELIVERING, 1, Math.min(i, FIRST_WORDS))
        && !parsed.has(TradeFlows.FLOWS, 0, i)
        && !parsed.hasDate();
  }

  /**
   * "A maker of pumps sold a line to Suzhou for 3 million": what a contract told before is about.
   */
  private static boolean dealt(Parsed parsed, int from, int i) {
    int subject = parsed.is(from, "and") ? from + 1 : from;
    int verb = ARTICLES.has(parsed, subject) ? DELIVERING.find(parsed, subject + 1, i) : -1;
    return verb > 0
        && parsed.is(i - 1, "for")
        && (ARTICLES.has(parsed, verb + 1) || parsed.at(verb + 1).counts())
        && !parsed.hasDate();
  }

  private static final Words ARTICLES = Words.of("a", "an");

  /** "A pipeline, to be laid for $3 million": a plan that was told by the way. */
  private static final Lexicon TO_COME = Lexicon.of("to be");

  private static final Words SIGNERS = Words.of("they", "these", "it");

  private static final int FIRST_WORDS = 5;

  private static final Lexicon DELIVERING =
      Lexicon.of(
          "buy", "purchase", "sell", "deliver", "supply", "ship", "sold", "bought", "supplied");

  /** "a terminal, where investors have committed $3 million": of what is told by the way. */
  private static final Words RELATIVE = Words.of("where", "whose", "which");

  /** "They speak of $68 million's worth of goods". */
  private static boolean worthOf(Parsed parsed, int i) {
    int worth = parsed.is(i + 1, "'s") || parsed.is(i + 1, "'") ? i + 2 : i + 1;
    return parsed.is(worth, "worth") && parsed.is(worth + 1, "of");
  }

  /** Whether a word of the list stands there, other than in the name of a deal or an office. */
  private static boolean otherMoney(Lexicon words, Parsed parsed, int from, int to) {
    int at = words.find(parsed, from, to);
    while (at >= 0
        && (toldSales(parsed, at)
            || TradeFlows.compound(parsed, at)
            || Lexicons.VALUE_CUES.match(parsed, at) > words.match(parsed, at))) {
      at = words.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  /** Whether the papers were told before: "the orders make 8.7 billion". */
  private static boolean told(Parsed parsed, int from, int to) {
    int paper = Lexicons.INSTRUMENTS.find(parsed, from, to);
    for (int j = paper - 1; j >= Math.max(0, paper - 4); j--) {
      if (PaperWorth.OF_ALL.has(parsed, j)) {
        return true;
      }
    }
    return false;
  }

  /** "The sales fetched": those agreed on just before. */
  private static boolean toldSales(Parsed parsed, int at) {
    return TOLD_SALES.has(parsed, at)
        && (at == 1 || (at > 1 && parsed.at(at - 2).mark()))
        && PaperWorth.OF_ALL.has(parsed, at - 1);
  }

  private static final Words TOLD_SALES = Words.of("sales", "purchases", "deliveries", "goods");

  private static int clauseFrom(Parsed parsed, int i) {
    int from = i;
    while (from > 0 && !CLAUSE_MARKS.has(parsed, from - 1)) {
      from--;
    }
    return from;
  }

  static int clauseTo(Parsed parsed, int i) {
    int to = i + 1;
    while (to < parsed.size() && !CLAUSE_MARKS.has(parsed, to)) {
      to++;
    }
    return to;
  }

  private static final Words CLAUSE_MARKS =
      Words.of(",", ";", ":", "(", ")", "—", "–", "while", "whereas", "although", "but");
  private static final Lexicon PARTS = Lexicon.load("part-words");
}
