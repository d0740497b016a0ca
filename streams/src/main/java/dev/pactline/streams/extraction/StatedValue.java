package dev.pactline.streams.extraction;

import java.util.Set;

/**
 * Finds amounts that a sentence calls the value of the deals outright: "Their value: $3 million".
 */
final class StatedValue {
  private static final Lexicon NOUNS = Lexicon.load("value-nouns");
  private static final Lexicon MODIFIERS = Lexicon.load("value-modifiers");
  private static final Lexicon DETERMINERS = Lexicon.load("value-determiners");
  private static final Lexicon SUMMING = Lexicon.load("summing-words");
  private static final Set<String> LINKS =
      Set.of(
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
    while (i >= 0 && money - i <= LONGEST_LINK && LINKS.contains(parsed.word(i))) {
      i--;
    }
    boolean apposed =
        i == money - 1
            && parsed.word(i).equals(",")
            && (parsed.word(money + 1).equals(",") || parsed.word(money + 1).equals("."));
    if (apposed && OWNERS.contains(parsed.word(i - 2)) && NOUNS.has(parsed, i - 1)) {
      return i - 1; // "Their worth, $3 million, was read out"
    }
    i = beforeSource(parsed, i, money);
    boolean lot =
        LOTS.contains(parsed.word(i))
            && ARTICLES.contains(parsed.word(i - 1))
            && parsed.word(i - 2).equals("of");
    if (lot) {
      i -= 3;
    }
    boolean tag = parsed.word(i).equals("tag");
    int noun = tag ? i - 1 : i;
    boolean known =
        NOUNS.has(parsed, noun)
            || totalInvestment(parsed, noun)
            || (tag && parsed.word(noun).equals("price"))
            || totalVolume(parsed, noun);
    return known && i < money - 1 && opens(parsed, noun) ? noun : -1;
  }

  private static final Set<String> OWNERS =
      Set.of("their", "its", "whose", "total", "combined", "overall", "joint", "aggregate");

  /** "Their worth, as computed by the chamber: $3 million": whoever tells stands between. */
  private static int beforeSource(Parsed parsed, int last, int money) {
    if (last < 0 || !parsed.word(money - 1).equals(":")) {
      return last;
    }
    for (int i = last; i > Math.max(0, last - LONGEST_SOURCE); i--) {
      boolean source =
          parsed.word(i).equals(",")
              && (parsed.word(i + 1).equals("as") || parsed.word(i + 1).equals("according"));
      if (source) {
        return i - 1;
      }
    }
    return last;
  }

  private static final int LONGEST_SOURCE = 10;
  private static final Set<String> LOTS =
      Set.of(
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
  private static final Set<String> ARTICLES = Set.of("the", "these", "all");
  private static final Set<String> RECKONING =
      Set.of(
          "put",
          "puts",
          "valued",
          "values",
          "totted",
          "tots",
          "added",
          "adds",
          "summed",
          "sums",
          "reckoned",
          "estimated",
          "estimates",
          "priced",
          "prices",
          "assessed",
          "tallied",
          "quantified",
          "pegged",
          "pegs",
          "appraised",
          "totalled",
          "totaled");
  private static final Set<String> PRONOUNS = Set.of("it", "they", "these", "this", "the");

  /** "The chamber totted them up to $3 million". */
  static boolean reckoned(Parsed parsed, int money) {
    int i = money - 1;
    if (!parsed.word(i).equals("at") && !parsed.word(i).equals("to")) {
      return false;
    }
    i--;
    if (parsed.word(i).equals("up")) {
      i--;
    }
    boolean object = parsed.word(i).equals("them") || parsed.word(i).equals("it");
    return object && RECKONING.contains(parsed.word(i - 1));
  }

  /** "Preliminary figures put the value of the orders signed in three days at $33 million". */
  static boolean putAt(Parsed parsed, int money) {
    if (!parsed.word(money - 1).equals("at")) {
      return false;
    }
    int start = Math.max(parsed.clauseStart(money), money - LONGEST_PUT);
    for (int i = start; i < money - 2; i++) {
      boolean put = RECKONING.contains(parsed.word(i));
      for (int j = i + 1; put && j < i + 4; j++) {
        if (NOUNS.has(parsed, j)) {
          return Lexicons.INSTRUMENTS.in(parsed, j, money);
        }
      }
    }
    return false;
  }

  private static final int LONGEST_PUT = 20;

  /** "At $3 million, it is the biggest deal", "at $3 million, they were the fruit of the forum". */
  static boolean fronted(Parsed parsed, int money) {
    boolean opens =
        parsed.word(money - 1).equals("at") && (money == 1 || parsed.at(money - 2).mark());
    if (!opens
        || !parsed.word(money + 1).equals(",")
        || !PRONOUNS.contains(parsed.word(money + 2))) {
      return false;
    }
    int end = Math.min(parsed.size(), money + 16);
    return parsed.has(Lexicons.INSTRUMENTS, money, end)
        || parsed.has(Lexicons.FIRM_SIGNING, money, end)
        || parsed.has(Lexicons.EVENTS, money, end);
  }

  /** "They will pay $3 million for what they ordered". */
  static boolean paidForAll(Parsed parsed, int money) {
    String verb = parsed.word(money - 1);
    String all = parsed.word(money + 2);
    return (verb.equals("pay") || verb.equals("paid"))
        && parsed.word(money + 1).equals("for")
        && (all.equals("what") || all.equals("them") || all.equals("these") || all.equals("all"))
        && SUBJECTS.contains(parsed.word(0));
  }

  /** "They involve investments of $3 million", "the deals entail spending of". */
  static boolean entailed(Parsed parsed, int money) {
    int of = ROUGHLY.contains(parsed.word(money - 1)) ? money - 2 : money - 1;
    int noun = of - 1;
    if (!parsed.word(of).equals("of") || !ENTAILED.contains(parsed.word(noun))) {
      return false;
    }
    int verb = noun - 1;
    while (verb > 0 && verb > noun - 4 && !ENTAILING.contains(parsed.word(verb))) {
      verb--;
    }
    int start = parsed.clauseStart(money);
    return ENTAILING.contains(parsed.word(verb))
        && (ALL.contains(parsed.word(start)) || Lexicons.INSTRUMENTS.in(parsed, start, verb));
  }

  private static final Set<String> ALL = Set.of("they", "these", "together", "all");
  private static final Set<String> ROUGHLY =
      Set.of("some", "about", "around", "nearly", "over", "roughly", "almost", "approximately");
  private static final Set<String> ENTAILED =
      Set.of(
          "investment",
          "investments",
          "spending",
          "outlay",
          "outlays",
          "purchases",
          "payments",
          "expenditure",
          "expenditures",
          "business",
          "deliveries",
          "supplies",
          "sales",
          "orders");
  private static final Set<String> ENTAILING =
      Set.of(
          "involve",
          "involves",
          "involved",
          "entail",
          "entails",
          "entailed",
          "represent",
          "represents",
          "represented",
          "mean",
          "means",
          "meant",
          "cover",
          "covers",
          "covered",
          "comprise",
          "comprises",
          "bring",
          "brings",
          "brought",
          "imply",
          "implies",
          "for",
          "trigger",
          "triggers",
          "include",
          "includes",
          "stipulate",
          "foresee",
          "foresees",
          "envisage",
          "envisages",
          "stipulates");

  private static final Set<String> SUBJECTS = Set.of("they", "the", "buyers");

  /** "The total investment exceeds $90 million": of the projects signed. */
  private static boolean totalInvestment(Parsed parsed, int noun) {
    return (parsed.word(noun).equals("investment") || parsed.word(noun).equals("investments"))
        && TOTALS.contains(parsed.word(noun - 1));
  }

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "combined",
          "overall",
          "aggregate",
          "planned",
          "contractual",
          "contracted",
          "estimated",
          "agreed");

  /** "whose total volume is": of papers, not of trade, which has no "whose" or "their". */
  private static boolean totalVolume(Parsed parsed, int noun) {
    String owner = parsed.word(noun - 2);
    return parsed.word(noun).equals("volume")
        && Set.of("total", "overall", "combined", "aggregate").contains(parsed.word(noun - 1))
        && (owner.equals("whose") || owner.equals("their"));
  }

  /** Whether nothing but totals and papers stands between the noun and what opens its phrase. */
  private static boolean opens(Parsed parsed, int noun) {
    int i = noun - 1;
    while (i >= 0 && MODIFIERS.has(parsed, i)) {
      i--;
    }
    return i < 0 || DETERMINERS.has(parsed, i);
  }

  /** Whether the noun is of a single deal: "the price is". */
  static boolean single(Parsed parsed, int noun) {
    return "one".equals(NOUNS.label(parsed.word(noun))) && !parsed.word(noun + 1).equals("tag");
  }

  /** "Some $3 million is the value that both put on it", "$3 million is what they are worth". */
  static boolean nounBehind(Parsed parsed, int money) {
    if (!parsed.word(money + 1).equals("is") && !parsed.word(money + 1).equals("was")) {
      return false;
    }
    for (int i = money + 2; i < Math.min(parsed.size(), money + 10); i++) {
      String word = parsed.word(i);
      boolean noun = word.equals("worth") || (NOUNS.contains(word) && opens(parsed, i));
      if (noun) {
        return !parsed.word(i + 1).equals("of");
      }
    }
    return false;
  }

  /** "signed 26 contracts, at $3 million all told". */
  static boolean summed(Parsed parsed, int money) {
    return SUMMING.match(parsed, money + 1) > 0
        && parsed.has(Lexicons.INSTRUMENTS, 0, money)
        && parsed.has(Lexicons.SIGNING, 0, money);
  }
}
