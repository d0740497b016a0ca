package dev.pactline.streams.extraction;

/** Amounts that signed papers bring with them: "they will entail an investment of $3 million". */
final class EntailedValue {
  private EntailedValue() {}

  /** "They involve investments of $3 million", "the deals entail spending of". */
  static boolean entailed(Parsed parsed, int money) {
    int of = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    int noun = of - 1;
    if (!parsed.is(of, "of") || !ENTAILED.has(parsed, noun)) {
      return false;
    }
    int verb = noun - 1;
    while (verb > 0 && verb > noun - 4 && !ENTAILING.has(parsed, verb)) {
      verb--;
    }
    int start = parsed.clauseStart(money);
    return ENTAILING.has(parsed, verb)
        && (ALL.has(parsed, start) || Lexicons.INSTRUMENTS.in(parsed, start, verb));
  }

  /** "Together they commit the partners to spending $3 million": agreed on. */
  static boolean committed(Parsed parsed, int money) {
    int spend = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    if (!SPENDING.has(parsed, spend) || !parsed.is(spend - 1, "to")) {
      return false;
    }
    int start = parsed.clauseStart(money);
    int verb = COMMITTING.find(parsed, Math.max(start, spend - PAPER), spend);
    return verb >= 0
        && Moods.at(parsed, verb) == Mood.ACTUAL
        && (inWords(ALL, parsed, start, verb) || Lexicons.INSTRUMENTS.in(parsed, start, verb));
  }

  /** "Under the agreements, the partners are to spend $3 million", "$3 million will be spent". */
  static boolean underPapers(Parsed parsed, int money) {
    boolean them = parsed.is(0, "under") && THEM.has(parsed, 1);
    boolean papers =
        parsed.is(0, "under")
            && parsed.is(1, "the")
            && Lexicons.INSTRUMENTS.has(parsed, 2)
            && parsed.word(2).endsWith("s");
    int spend = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    boolean spent =
        parsed.is(money + 1, "will") && parsed.is(money + 2, "be") && SPENT.has(parsed, money + 3);
    return (them || papers) && (spent || SPENDING.has(parsed, spend));
  }

  private static final Words THEM = Words.of("them", "these", "those");
  private static final Words SPENT = Words.of("spent", "invested", "paid");

  private static boolean inWords(Words words, Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(parsed.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Words SPENDING =
      Words.of("spend", "spending", "invest", "investing", "pay", "paying");

  private static final Lexicon COMMITTING =
      Lexicon.of(
          "commit",
          "commits",
          "committed",
          "oblige",
          "obliges",
          "obliged",
          "bind",
          "binds",
          "bound");

  /** "They signed ten contracts, securing sales of tea worth $3 million". */
  static boolean promised(Parsed parsed, int money) {
    int lead = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    if (!PRICED.has(parsed, lead)) {
      return false;
    }
    int verb = PROMISING.find(parsed, Math.max(0, lead - LONGEST_PLAN), lead);
    boolean behind = verb > 1 && (parsed.is(verb - 1, ",") || parsed.is(verb - 1, "that"));
    return behind
        && namesSales(parsed, verb, lead)
        && Lexicons.INSTRUMENTS.in(parsed, 0, verb)
        && Lexicons.SIGNING.in(parsed, 0, verb);
  }

  private static boolean namesSales(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ENTAILED.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  private static final Words PRICED = Words.of("worth", "of", "at", "for");

  private static final Lexicon PROMISING =
      Lexicon.of(
          "promising",
          "promise",
          "promised",
          "securing",
          "secure",
          "secured",
          "ensuring",
          "ensure",
          "guaranteeing",
          "guarantee",
          "paving the way for");

  /** "with a total planned investment of $3 million": planned, but agreed on. */
  static boolean investment(Parsed parsed, int money) {
    int of = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    return parsed.is(of, "of")
        && totalInvestment(parsed, of - 1)
        && StatedValue.opens(parsed, of - 1);
  }

  /** "the agreement of last September, which foresaw a plant for $3 million": of that agreement. */
  static boolean foreseen(Parsed parsed, int money) {
    int lead = ROUGHLY.has(parsed, money - 1) ? money - 2 : money - 1;
    if (!LEADING.has(parsed, lead)) {
      return false;
    }
    int verb = FORESEEING.find(parsed, Math.max(0, lead - LONGEST_PLAN), lead);
    boolean relative = verb > 1 && (parsed.is(verb - 1, "which") || parsed.is(verb - 1, "that"));
    return relative && Lexicons.INSTRUMENTS.in(parsed, Math.max(0, verb - PAPER), verb);
  }

  private static final Words LEADING = Words.of("for", "of", "worth", "at");

  private static final Lexicon FORESEEING =
      Lexicon.of(
          "foresaw",
          "provided for",
          "envisaged",
          "called for",
          "stipulated",
          "had foreseen",
          "had provided for",
          "would have brought",
          "was to bring",
          "foresees",
          "provides for");

  /** Words from the verb to the amount, and from the paper to the verb. */
  private static final int LONGEST_PLAN = 14;

  private static final int PAPER = 8;

  private static final Words ALL = Words.of("they", "these", "together", "all");

  static final Words ROUGHLY =
      Words.of("some", "about", "around", "nearly", "over", "roughly", "almost", "approximately");

  static final Words ENTAILED =
      Words.of(
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

  private static final Words ENTAILING =
      Words.of(
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

  static final Words SUBJECTS = Words.of("they", "the", "buyers");

  /** "The total investment exceeds $90 million": of the projects signed. */
  static boolean totalInvestment(Parsed parsed, int noun) {
    return (parsed.is(noun, "investment") || parsed.is(noun, "investments"))
        && TOTALS.has(parsed, noun - 1);
  }

  static final Words TOTALS =
      Words.of(
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
  private static final Words OVERALL = Words.of("total", "overall", "combined", "aggregate");

  static boolean totalVolume(Parsed parsed, int noun) {
    String owner = parsed.word(noun - 2);
    return parsed.is(noun, "volume")
        && OVERALL.has(parsed, noun - 1)
        && (owner.equals("whose") || owner.equals("their"));
  }
}
