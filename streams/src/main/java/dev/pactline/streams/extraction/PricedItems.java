package dev.pactline.streams.extraction;

/**
 * Finds papers of two prices in one sentence: "four contracts for hats, at 2.6 million zlotys, and
 * one for amber, at 5.4 million zlotys" are five contracts, worth 8 million.
 */
final class PricedItems {
  /** Behind these stands what a paper is about: "one for amber". */
  static final Words TOPICS = Words.of("for", "on", "with", "about", "covering");

  /** Words from the papers to their price, and from the price to what comes next. */
  private static final int REACH = 12;

  private static final int NEXT = 4;

  private PricedItems() {}

  /** Whether the bare number at {@code i} counts more of the papers at {@code before}. */
  static boolean goesOn(Parsed parsed, PaperGroup before, int i) {
    int price = price(parsed, before.head() + 1, i);
    return before.number() != null
        && price >= 0
        && i - price <= NEXT
        && opens(parsed, i)
        && priceBehind(parsed, i) >= 0;
  }

  /** The number of papers that the amount is the price of, where more papers follow; else -1. */
  static int papersOf(Parsed parsed, int money) {
    int next = parsed.nextCount(money + 1);
    boolean more =
        next >= 0 && next - money <= NEXT && opens(parsed, next) && priceBehind(parsed, next) >= 0;
    for (int i = money - 1; more && i >= Math.max(0, money - REACH); i--) {
      if (parsed.at(i).money() != null) {
        return -1;
      }
      if (parsed.at(i).counts()) {
        return NounPhrase.after(parsed, i).papers() ? i : -1;
      }
    }
    return -1;
  }

  /** ", and one for amber": of what was told before, and not "one of them". */
  private static boolean opens(Parsed parsed, int number) {
    return parsed.is(number - 1, "and")
        && TOPICS.has(parsed, number + 1)
        && NounPhrase.after(parsed, number).kind() == NounPhrase.Kind.NONE;
  }

  private static int priceBehind(Parsed parsed, int number) {
    return price(parsed, number + 1, Math.min(parsed.size(), number + REACH));
  }

  /** The only amount in [from, to), behind a topic; -1 where there is none or something counts. */
  private static int price(Parsed parsed, int from, int to) {
    int price = -1;
    boolean topic = false;
    for (int i = from; i < to; i++) {
      topic |= TOPICS.has(parsed, i);
      if (parsed.at(i).money() != null) {
        if (price >= 0 || !topic) {
          return -1;
        }
        price = i;
      } else if (parsed.at(i).counts()) {
        return -1;
      }
    }
    return price;
  }
}
