package dev.pactline.streams.extraction;

/**
 * Finds which of the papers told before an amount is of: "Only nine of them have a published value:
 * $3 million in total".
 */
final class OnlySome {
  private static final Words ONLY = Words.of("only", "just", "merely");
  private static final Words THEM = Words.of("them", "these", "those", "the");
  private static final Words PRESENT = Words.of("are", "were", "concern", "cover");
  private static final Words PRICES = Words.of("at", "for", "worth", "to");

  private OnlySome() {}

  /** Index of the number that counts them; -1 for none. */
  static int number(Parsed parsed, int money) {
    for (int i = Math.max(0, money - ValueReader.REACH); i < money; i++) {
      if (priced(parsed, i, money) || valued(parsed, i, money)) {
        return i;
      }
    }
    return -1;
  }

  /** "Three of them are for raw silk, at 5.2 million euros in total". */
  private static boolean priced(Parsed parsed, int i, int money) {
    boolean opens = i == 0 || parsed.word(i - 1).equals(";");
    int verb = parsed.word(i + 2).equals("the") ? i + 4 : i + 3;
    boolean linked = PRICES.contains(parsed.word(money - 1)) && parsed.word(money - 2).equals(",");
    return opens
        && linked
        && ofThem(parsed, i)
        && parsed.at(i).number().value().longValue() > 1
        && PRESENT.contains(parsed.word(verb))
        && !parsed.has(Lexicons.FIRM_SIGNING, i, money);
  }

  /** "Only nine of them have a published value". */
  private static boolean valued(Parsed parsed, int i, int money) {
    return ONLY.contains(parsed.word(i - 1))
        && ofThem(parsed, i)
        && parsed.has(StatedValue.NOUNS, 0, money)
        && !parsed.has(Lexicons.FIRM_SIGNING, 0, money);
  }

  private static boolean ofThem(Parsed parsed, int i) {
    return parsed.at(i).counts()
        && parsed.word(i + 1).equals("of")
        && THEM.contains(parsed.word(i + 2));
  }
}
