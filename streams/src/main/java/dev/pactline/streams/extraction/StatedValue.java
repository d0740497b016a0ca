package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;

/**
 * Finds amounts that a sentence calls the value of the deals outright: "Their value: $3 million".
 */
final class StatedValue {
  static final Lexicon NOUNS = Lexicon.load("value-nouns");
  private static final Lexicon MODIFIERS = Lexicon.load("value-modifiers");
  private static final Lexicon DETERMINERS = Lexicon.load("value-determiners");
  static final Lexicon SUMMING = Lexicon.load("summing-words");
  static final Words LINKS =
      Words.of(
          "is",
          "was",
          "are",
          "were",
          "of",
          "at",
          "to",
          "as",
          ":",
          "reached",
          "reaches",
          "hit",
          "comes",
          "came",
          "amounts",
          "amounted",
          "stands",
          "stood",
          "exceeds",
          "exceeded",
          "tops",
          "topped",
          "given",
          "about",
          "around",
          "over",
          "some",
          "nearly",
          "roughly",
          "almost",
          "just",
          "exactly",
          "involved");

  private static final int LONGEST_LINK = 6;

  private StatedValue() {}

  /**
   * The noun before an amount that makes it the value: "the combined price tag is"; -1 where there
   * is none.
   */
  static int nounBefore(Parsed parsed, int money) {
    int i = money - 1;
    while (i >= 0 && money - i <= LONGEST_LINK && LINKS.has(parsed, i)) {
      i--;
    }
    boolean apposed =
        i == money - 1
            && parsed.is(i, ",")
            && (parsed.is(money + 1, ",") || parsed.is(money + 1, "."));
    if (apposed && OWNERS.has(parsed, i - 2) && NOUNS.has(parsed, i - 1)) {
      return i - 1; // "Their worth, $3 million, was read out"
    }
    int agreed = agreed(parsed, i, money);
    if (agreed >= 0) {
      return agreed;
    }
    i = beforeSource(parsed, i, money);
    boolean lot = LOTS.has(parsed, i) && ARTICLES.has(parsed, i - 1) && parsed.is(i - 2, "of");
    if (lot) {
      i -= 3;
    }
    boolean tag = parsed.is(i, "tag");
    int noun = tag ? i - 1 : i;
    boolean known =
        NOUNS.has(parsed, noun)
            || EntailedValue.totalInvestment(parsed, noun)
            || (tag && parsed.is(noun, "price"))
            || EntailedValue.totalVolume(parsed, noun);
    boolean named = known && i < money - 1 && opens(parsed, noun);
    return named && !ofPeriod(parsed, noun, money) ? noun : -1;
  }

  /** "The sum agreed with the Chinese companies is $3 million": index of the noun; -1 for none. */
  private static int agreed(Parsed parsed, int last, int money) {
    if (last == money - 1) {
      return -1;
    }
    for (int i = last; i > Math.max(0, last - LONGEST_AGREED) && !parsed.at(i).mark(); i--) {
      boolean noun = SUMS.has(parsed, i - 1) && opens(parsed, i - 1);
      if (noun && AGREED.has(parsed, i)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** Words of "agreed with the companies from Guangdong". */
  private static final int LONGEST_AGREED = 8;

  private static final Words SUMS = Words.of("sum", "value", "amount", "total");
  private static final Words AGREED = Words.of("agreed", "signed", "contracted");

  /** "In January-May the figure stood at $3 million": of whatever flows from month to month. */
  static boolean ofPeriod(Parsed parsed, int money) {
    for (int i = money - 1; i >= Math.max(0, money - LONGEST_LINK); i--) {
      if (NOUNS.has(parsed, i)) {
        return ofPeriod(parsed, i, money);
      }
    }
    return false;
  }

  private static boolean ofPeriod(Parsed parsed, int noun, int money) {
    int start = parsed.clauseStart(noun);
    boolean figure = parsed.is(noun, "figure") || parsed.is(noun, "total");
    for (int i = figure ? parsed.nextDate(start) : -1; i >= 0; i = parsed.nextDate(i + 1)) {
      DateMention.Kind kind = parsed.at(i).date().kind();
      boolean period = kind == DateMention.Kind.MONTH || kind == DateMention.Kind.YEAR;
      if (period && (i < noun || i == money + 1 || i == money + 2)) {
        return true;
      }
    }
    return figure && PERIODS.in(parsed, start, Math.min(parsed.clauseEnd(money), money + 5));
  }

  private static final Lexicon PERIODS = Lexicon.load("period-words");

  private static final Words OWNERS =
      Words.of("their", "its", "whose", "total", "combined", "overall", "joint", "aggregate");

  /** "Their worth, as computed by the chamber: $3 million": whoever tells stands between. */
  private static int beforeSource(Parsed parsed, int last, int money) {
    if (last < 0 || !parsed.is(money - 1, ":")) {
      return last;
    }
    for (int i = last; i > Math.max(0, last - LONGEST_SOURCE); i--) {
      boolean source =
          parsed.is(i, ",") && (parsed.is(i + 1, "as") || parsed.is(i + 1, "according"));
      if (source) {
        return i - 1;
      }
    }
    return last;
  }

  private static final int LONGEST_SOURCE = 10;

  private static final Words LOTS =
      Words.of(
          "lot",
          "package",
          "whole",
          "deals",
          "contracts",
          "agreements",
          "papers",
          "documents",
          "projects",
          "bundle",
          "haul",
          "batch");

  private static final Words ARTICLES = Words.of("the", "these", "all");

  /** Whether nothing but totals and papers stands between the noun and what opens its phrase. */
  static boolean opens(Parsed parsed, int noun) {
    int i = noun - 1;
    while (i >= 0 && (MODIFIERS.has(parsed, i) || EntailedValue.TOTALS.has(parsed, i))) {
      i--;
    }
    return i < 0 || DETERMINERS.has(parsed, i);
  }

  /** "Andrin ($30m) and three smaller firms ($4m between them)": of the last. */
  private static boolean bracketed(Parsed parsed, int money) {
    return parsed.is(money - 1, "(");
  }

  /** Whether the noun is of a single deal: "the price is". */
  static boolean single(Parsed parsed, int noun) {
    return !parsed.is(noun - 1, "their")
        && "one".equals(NOUNS.label(parsed.word(noun)))
        && !parsed.is(noun + 1, "tag");
  }

  /** "Some $3 million is the value that both put on it", "$3 million is what they are worth". */
  static boolean nounBehind(Parsed parsed, int money) {
    if (!parsed.is(money + 1, "is") && !parsed.is(money + 1, "was")) {
      return false;
    }
    for (int i = money + 2; i < Math.min(parsed.size(), money + 10); i++) {
      String word = parsed.word(i);
      boolean noun = word.equals("worth") || (NOUNS.contains(word) && opens(parsed, i));
      if (noun) {
        return !parsed.is(i + 1, "of");
      }
    }
    return false;
  }

  /** "Firms put pen to paper five times, for $74 million in all". */
  private static boolean signedFor(Parsed parsed, int money) {
    return parsed.is(money - 1, "for")
        && parsed.has(Lexicons.FIRM_SIGNING, Math.max(0, money - SIGNED), money);
  }

  private static final int SIGNED = 9;

  private static final Lexicon RESULTING = Lexicon.load("result-verbs");

  /** "30 million zlotys in total (7 million euros)": whether it tells the amount before again. */
  static boolean again(Parsed parsed, int first, int money) {
    int words = SUMMING.match(parsed, first + 1);
    return words > 0
        && first + 1 + words == money - 1
        && bracketed(parsed, money)
        && parsed.is(money + 1, ")")
        && !parsed.at(money).money().currency().equals(parsed.at(first).money().currency());
  }

  /** "signed 26 contracts, at $3 million all told". */
  static boolean summed(Parsed parsed, int money) {
    return SUMMING.match(parsed, money + 1) > 0
        && !(bracketed(parsed, money) && parsed.nextMoney(0) < money)
        && (parsed.has(Lexicons.INSTRUMENTS, 0, money) || signedFor(parsed, money))
        && (parsed.has(Lexicons.SIGNING, 0, money) || parsed.has(RESULTING, 0, money));
  }
}
