package dev.pactline.streams.extraction;

/**
 * Finds the price of one deal among several that are told one by one: "A brewery buys hops for $3
 * million." It is of that deal alone, so it counts where every deal is told like this.
 */
final class SoldItem {
  private static final Words OPENING = Words.of("a", "an", "another");
  private static final Words PRICING = Words.of("for", "at");
  private static final Lexicon SELLING = Lexicon.load("selling-verbs");

  /** Words from the head of the sentence to the verb. */
  private static final int SUBJECT = 8;

  private SoldItem() {}

  /** Whether the sentence tells of nothing but that sale. */
  static boolean tells(Parsed parsed, int money) {
    int price = EntailedValue.ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    int first = parsed.at(0).mark() ? 1 : 0;
    if (!PRICING.has(parsed, price) || !OPENING.has(parsed, first)) {
      return false;
    }
    int verb = SELLING.find(parsed, first + 1, Math.min(price, first + SUBJECT));
    return verb >= 0
        && verb + 1 < price // "a kilo sells for 3,000 yuan"
        && parsed.nextMoney(0) == money
        && !parsed.hasDate()
        && !parsed.has(Lexicons.PLANNED)
        && !parsed.has(Lexicons.NEGATING);
  }
}
