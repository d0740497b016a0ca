package dev.pactline.streams.extraction;

/** Amounts that somebody puts on what was signed: "the chamber reckons them at $3 million". */
final class ReckonedValue {
  private static final Lexicon RECKONING = Lexicon.load("reckoning-verbs");

  private static final Words PRONOUNS = Words.of("it", "they", "these", "this", "the");

  private ReckonedValue() {}

  /** "The chamber totted them up to $3 million". */
  static boolean reckoned(Parsed parsed, int money) {
    int i = money - 1;
    if (!parsed.is(i, "at") && !parsed.is(i, "to")) {
      return false;
    }
    i--;
    if (parsed.is(i, "up")) {
      i--;
    }
    boolean object = parsed.is(i, "them") || parsed.is(i, "it");
    return (object && RECKONING.contains(parsed.word(i - 1))) || whatWasSigned(parsed, i);
  }

  /** "The authority values what was signed at $3 million", where the verb is the last word. */
  private static boolean whatWasSigned(Parsed parsed, int last) {
    int signed = last;
    while (signed > last - SIGNED_WHERE && Lexicons.FIRM_SIGNING.match(parsed, signed) == 0) {
      signed--;
    }
    for (int i = signed - 1; i >= Math.max(1, signed - WHAT); i--) {
      if (parsed.is(i, "what")) {
        return Lexicons.FIRM_SIGNING.match(parsed, signed) > 0
            && RECKONING.contains(parsed.word(i - 1));
      }
    }
    return false;
  }

  /** Words of "signed in three days". */
  private static final int SIGNED_WHERE = 5;

  /** Words of "what had been signed". */
  private static final int WHAT = 4;

  /** "Preliminary figures put the value of the orders signed in three days at $33 million". */
  static boolean putAt(Parsed parsed, int money) {
    if (!parsed.is(money - 1, "at")) {
      return false;
    }
    int start = Math.max(parsed.clauseStart(money), money - LONGEST_PUT);
    for (int i = start; i < money - 2; i++) {
      boolean put = RECKONING.contains(parsed.word(i));
      for (int j = i + 1; put && j < i + 4; j++) {
        if (StatedValue.NOUNS.has(parsed, j) || SUMS.has(parsed, j)) {
          return Lexicons.INSTRUMENTS.in(parsed, j, money) || ofThem(parsed, j + 1);
        }
      }
    }
    return false;
  }

  /** "put the cost of the hall at $3 million": on nothing that was signed. */
  static boolean ofOther(Parsed parsed, int money) {
    boolean rough = EntailedValue.ROUGHLY.has(parsed, money - 1);
    int at = rough ? money - 2 : money - 1;
    int start = Math.max(parsed.clauseStart(money), money - LONGEST_PUT);
    for (int i = at - 2; parsed.is(at, "at") && i >= start; i--) {
      if (RECKONING.contains(parsed.word(i))) {
        boolean papers =
            parsed.has(Lexicons.INSTRUMENTS, i + 1, at)
                || StatedValue.NOUNS.in(parsed, i + 1, at)
                || parsed.has(RESULTS, i + 1, at);
        return ARTICLES.has(parsed, i + 1) && !papers;
      }
    }
    return false;
  }

  private static final Words ARTICLES = Words.of("the", "a", "its", "their");

  private static final Lexicon RESULTS = Lexicon.load("result-words");

  /** "put the money behind them at", "values what is in it at". */
  private static boolean ofThem(Parsed parsed, int i) {
    return LINKS.has(parsed, i) && THEM.has(parsed, i + 1);
  }

  private static final Words SUMS = Words.of("money", "business", "sums", "amounts", "stakes");
  private static final Words LINKS = Words.of("behind", "in", "of", "involved", "under");
  private static final Words THEM = Words.of("them", "these", "it", "all", "at");

  /** "A dinner brought the value of the entire forum to $3 million". */
  static boolean broughtTo(Parsed parsed, int money) {
    boolean rough = EntailedValue.ROUGHLY.has(parsed, money - 1);
    int to = rough ? money - 2 : money - 1;
    for (int i = to - 2; parsed.is(to, "to") && i >= Math.max(0, to - LONGEST_PUT); i--) {
      if (BRINGING.contains(parsed.word(i))) {
        int noun = StatedValue.NOUNS.find(parsed, i + 1, Math.min(to, i + 5));
        return noun > 0
            && !parsed.has(TradeFlows.FLOWS, i, to)
            && !parsed.has(TradeFlows.GOODS, i, to)
            && Moods.at(parsed, i) == Mood.ACTUAL;
      }
    }
    return false;
  }

  /** "Their value rose from 180 million to 205 million": the value of now. */
  static boolean movedTo(Parsed parsed, int money) {
    boolean rough = EntailedValue.ROUGHLY.has(parsed, money - 1);
    int to = rough ? money - 2 : money - 1;
    int start = Math.max(parsed.clauseStart(money), money - LONGEST_PUT);
    int noun = parsed.is(to, "to") ? StatedValue.NOUNS.find(parsed, start, to) : -1;
    int verb = noun < 0 ? -1 : MOVING.find(parsed, noun + 1, to);
    boolean ofPapers =
        noun > 0
            && (SHARED.has(parsed, noun - 1)
                || Lexicons.INSTRUMENTS.in(parsed, noun, Math.max(noun, verb)));
    return verb > 0
        && ofPapers
        && !parsed.has(TradeFlows.FLOWS, start, verb)
        && !parsed.has(TradeFlows.GOODS, start, verb)
        && !parsed.has(OTHER_SUBJECTS, verb, to);
  }

  private static final Lexicon MOVING = Lexicon.load("moving-value-verbs");
  private static final Words SHARED = Words.of("their", "combined", "total", "overall", "whose");
  private static final Lexicon OTHER_SUBJECTS = Lexicon.of("and", "while", "imports", "exports");

  private static final Lexicon BRINGING = Lexicon.load("raising-verbs");

  private static final int LONGEST_PUT = 20;

  /** "At $3 million, it is the biggest deal", "at $3 million, they were the fruit of the forum". */
  static boolean fronted(Parsed parsed, int money) {
    boolean opens = parsed.is(money - 1, "at") && (money == 1 || parsed.at(money - 2).mark());
    if (!opens || !parsed.is(money + 1, ",") || !PRONOUNS.has(parsed, money + 2)) {
      return false;
    }
    int end = Math.min(parsed.size(), money + 16);
    return parsed.has(Lexicons.INSTRUMENTS, money, end)
        || parsed.has(Lexicons.FIRM_SIGNING, money, end)
        || parsed.has(Lexicons.EVENTS, money, end);
  }

  /** "$3 million is what the two sides agreed to spend on each other's goods". */
  static boolean isWhat(Parsed parsed, int money) {
    boolean is =
        (parsed.is(money + 1, "is") || parsed.is(money + 1, "was")) && parsed.is(money + 2, "what");
    int end = Math.min(parsed.clauseEnd(money), money + LONGEST_PUT);
    int verb = is ? PLEDGING.find(parsed, money + 3, end) : -1;
    return verb >= 0 && Moods.at(parsed, verb) == Mood.ACTUAL;
  }

  private static final Lexicon PLEDGING = Lexicon.load("pledging-verbs");

  /** "The forum accounted for nine of the agreements and for $44 million". */
  static boolean accountedFor(Parsed parsed, int money) {
    int and = parsed.is(money - 1, "for") ? money - 2 : money - 1;
    int start = Math.max(parsed.clauseStart(money), money - LONGEST_PUT);
    int verb = parsed.is(and, "and") ? ACCOUNTING.find(parsed, start, and) : -1;
    boolean event = verb >= 0 && Lexicons.EVENTS.in(parsed, start, verb);
    for (int i = Math.max(0, verb); event && i < and; i++) {
      if (parsed.at(i).counts()) {
        return Lexicons.INSTRUMENTS.in(parsed, i + 1, and) || OfThose.behind(parsed, i);
      }
    }
    return false;
  }

  private static final Lexicon ACCOUNTING = Lexicon.of("accounted for", "accounts for");

  /** "They will pay $3 million for what they ordered". */
  static boolean paidForAll(Parsed parsed, int money) {
    String verb = parsed.word(money - 1);
    String all = parsed.word(money + 2);
    return (verb.equals("pay") || verb.equals("paid"))
        && parsed.is(money + 1, "for")
        && (all.equals("what") || all.equals("them") || all.equals("these") || all.equals("all"))
        && EntailedValue.SUBJECTS.has(parsed, 0);
  }
}
