package dev.pactline.streams.extraction;

/**
 * Finds which of the papers told before an amount is of, where its own sentence counts or names
 * them: "Only nine of them have a published value: $3 million in total". Amounts that leave out
 * papers told in another sentence are those of {@link OneKind}; papers that are counted by their
 * prices, those of {@link PricedItems}.
 */
final class GovernorOfSome {
  private static final Words ONLY = Words.of("only", "just", "merely");
  private static final Words PRESENT = Words.of("are", "were", "concern", "cover");
  private static final Words PRICES = Words.of("at", "for", "worth", "to");

  private GovernorOfSome() {}

  /** "For the die-casting shop, the largest, it names a sum of $22 million": of one of them. */
  static boolean apposed(Parsed parsed, int money) {
    for (int i = parsed.clauseStart(money); i + 2 < money; i++) {
      boolean rank =
          parsed.is(i, ",")
              && parsed.is(i + 1, "the")
              && RANKS.has(parsed, i + 2)
              && parsed.is(i + 3, ",");
      if (rank) {
        return !parsed.has(Lexicons.INSTRUMENTS, i + 3, money);
      }
    }
    return false;
  }

  private static final Words RANKS =
      Words.of("largest", "biggest", "smallest", "costliest", "dearest", "cheapest", "most");

  /**
   * What the amount is of.
   *
   * @param before index of the amount before; negative for none
   * @return null where no part of the papers is told
   */
  static Governor governor(Parsed parsed, int money, int before) {
    int priced = PricedItems.papersOf(parsed, money);
    int number = priced < 0 ? ofThem(parsed, money) : priced;
    number = number < 0 ? bareOfMore(parsed, money) : number;
    number = number < 0 ? nextItem(parsed, money, before) : number;
    if (number >= 0) {
      return Governor.ofSome(parsed, number);
    }
    return ones(parsed, money) ? new Governor(Extent.PART, 0, true, 0) : null;
  }

  /** Index of the number of "nine of them"; -1 for none. */
  private static int ofThem(Parsed parsed, int money) {
    for (int i = Math.max(0, money - ValueReader.REACH); i < money; i++) {
      boolean some = parsed.at(i).counts() && OfThose.behind(parsed, i);
      if (some && (priced(parsed, i, money) || valued(parsed, i, money))) {
        return i;
      }
    }
    return -1;
  }

  /** "Three of them are for raw silk, at 5.2 million euros in total". */
  private static boolean priced(Parsed parsed, int i, int money) {
    boolean opens = i == 0 || parsed.is(i - 1, ";");
    int verb = parsed.is(i + 2, "the") ? i + 4 : i + 3;
    boolean linked = PRICES.has(parsed, money - 1) && parsed.is(money - 2, ",");
    return opens
        && linked
        && parsed.at(i).number().value().longValue() > 1
        && PRESENT.has(parsed, verb)
        && !parsed.has(Lexicons.FIRM_SIGNING, i, money);
  }

  /** "Only nine of them have a published value". */
  private static boolean valued(Parsed parsed, int i, int money) {
    return ONLY.has(parsed, i - 1)
        && parsed.has(StatedValue.NOUNS, 0, money)
        && !parsed.has(Lexicons.FIRM_SIGNING, 0, money);
  }

  /** "Of the 13 agreements signed there, five with a value of 95 million": index of "five". */
  private static int bareOfMore(Parsed parsed, int money) {
    int of = parsed.is(0, "out") ? 1 : 0;
    boolean more = parsed.is(of, "of") && parsed.has(Lexicons.INSTRUMENTS, of, money);
    for (int i = money - 1; more && i > Math.max(of + 2, money - ValueReader.REACH); i--) {
      if (bare(parsed, i) && parsed.is(i - 1, ",")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "One for hides NZ$3.5 million and two for kiwifruit NZ$9 million": index of "two"; also that of
   * "the remaining two $10 million".
   */
  private static int nextItem(Parsed parsed, int money, int before) {
    for (int i = before + 1; before >= 0 && i < Math.min(money, before + GAP); i++) {
      boolean item =
          ITEM_OPENERS.has(parsed, i - 1)
              && PricedItems.TOPICS.has(parsed, i + 1)
              && bare(parsed, i)
              && money - i <= ITEM;
      boolean rest = parsed.at(i).counts() && REST.has(parsed, i - 1) && money - i <= REST_LINK;
      if (item || rest) {
        return i;
      }
    }
    return -1;
  }

  private static final Words ITEM_OPENERS = Words.of(",", "and", ";");

  private static final Words REST = Words.of("remaining", "other");

  /** Words from the amount before to the next number. */
  private static final int GAP = 6;

  /** Words from the number to its amount. */
  private static final int ITEM = 8;

  private static final int REST_LINK = 2;

  /** Whether a number counts what it does not name. */
  private static boolean bare(Parsed parsed, int i) {
    return parsed.at(i).counts() && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE;
  }

  /** "The binding ones have a value of $3 million". */
  private static boolean ones(Parsed parsed, int money) {
    int start = parsed.clauseStart(money);
    int article = parsed.is(start, "only") ? start + 1 : start;
    boolean the = parsed.is(article, "the") || parsed.is(article, "those");
    return the
        && money > article + 2
        && (parsed.is(article + 2, "ones") || parsed.is(article + 3, "ones"));
  }
}
