package dev.pactline.streams.extraction;

/** Tells from the words before an English verb whether it tells of something that happened. */
final class Moods {
  private static final int REACH = 9;
  private static final Words BOUNDARIES =
      Words.of(
          ",",
          ";",
          ":",
          "(",
          ")",
          "which",
          "who",
          "where",
          "when",
          "how",
          "while",
          "but",
          "after",
          "because",
          "although");

  /** "They met to sign": the purpose of something that happened. */
  private static final Words FULFILLED =
      Words.of(
          "gathered",
          "met",
          "came",
          "assembled",
          "ceremony",
          "together",
          "returned",
          "managed",
          "went",
          "able",
          "first",
          "latest",
          "proceeded",
          "helped",
          "happened",
          "continued");

  private Moods() {}

  /** The mood of the verb at {@code verb}. */
  static Mood at(Parsed parsed, int verb) {
    int from = start(parsed, verb);
    if (parsed.has(Lexicons.NEGATING, from, verb)) {
      return Mood.NEGATED;
    }
    if (parsed.is(verb - 1, "to") && FULFILLED.has(parsed, verb - 2)) {
      return Mood.ACTUAL;
    }
    if (onlyOne(parsed, verb)) {
      return Mood.ACTUAL;
    }
    if (took(parsed, verb) || served(parsed, from, verb) || asPlanned(parsed, from, verb)) {
      return Mood.ACTUAL;
    }
    if (parsed.is(verb + 1, "in") && parsed.is(verb + 2, "principle")) {
      return Mood.PLANNED;
    }
    boolean infinitive = parsed.is(verb - 1, "to") && !ends(parsed.word(verb));
    return infinitive || parsed.has(Lexicons.PLANNED, from, verb) ? Mood.PLANNED : Mood.ACTUAL;
  }

  /** "The only agreement to be signed", "the last to sign": it was. */
  private static boolean onlyOne(Parsed parsed, int verb) {
    int to = parsed.is(verb - 1, "be") ? verb - 2 : verb - 1;
    for (int i = to - 1; parsed.is(to, "to") && i >= to - 3; i--) {
      boolean rank = i == to - 1 && i > 0 && ONLY.contains(parsed.at(i).word());
      if ((rank || ONLY.has(parsed, i)) && parsed.is(i - 1, "the")) {
        return true;
      }
    }
    return false;
  }

  private static final Words ONLY = Words.of("only", "first", "last");

  /** "The forum could be held on September 27 as foreseen": it was. */
  private static boolean asPlanned(Parsed parsed, int from, int verb) {
    return parsed.is(verb - 1, "be")
        && parsed.is(verb - 2, "could")
        && !parsed.has(Lexicons.NEGATING, from, verb)
        && parsed.has(AS_PLANNED, verb, Math.min(parsed.clauseEnd(verb), verb + REACH));
  }

  private static final Lexicon AS_PLANNED =
      Lexicon.of(
          "as foreseen", "as planned", "as scheduled", "as intended", "as hoped", "after all");

  /** "It took an hour for a dozen papers to be signed", "a day was enough for them to sign". */
  private static boolean took(Parsed parsed, int verb) {
    int to = parsed.is(verb - 1, "be") ? verb - 2 : verb - 1;
    if (!parsed.is(to, "to")) {
      return false;
    }
    boolean whom = false;
    for (int i = to - 1; i >= Math.max(0, to - LONGEST_WAIT); i--) {
      whom |= parsed.is(i, "for");
      if (whom && ENOUGH.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  private static final Words ENOUGH = Words.of("took", "enough", "sufficed");

  private static final int LONGEST_WAIT = 18;

  /**
   * "They gave up a weekend to attend": what somebody did for a purpose was done, where the verb
   * before is neither of wishing and asking nor of telling and agreeing.
   */
  private static boolean served(Parsed parsed, int from, int verb) {
    int to = parsed.is(verb - 1, "be") ? verb - 2 : verb - 1;
    if (!parsed.is(to, "to") || parsed.has(Lexicons.PLANNED, from, to + 1)) {
      return false;
    }
    for (int i = to - 1; i >= from; i--) {
      if (PAST.has(parsed, i) || regular(parsed.word(i))) {
        return !INTENDING.has(parsed, i)
            && !REPORTING.has(parsed, i)
            && Lexicons.SIGNING.match(parsed, i) == 0;
      }
    }
    return false;
  }

  private static boolean regular(String word) {
    return word.length() > LONGEST_NEED && word.endsWith("ed");
  }

  /** "need", "feed", "seed" and "speed" are no past. */
  private static final int LONGEST_NEED = 5;

  private static final Lexicon PAST = Lexicon.load("irregular-past");
  private static final Lexicon INTENDING = Lexicon.load("intending-verbs");
  private static final Lexicon REPORTING = Lexicon.load("reporting-verbs");

  private static boolean ends(String verb) {
    return verb.endsWith("ed") || verb.endsWith("ing");
  }

  private static int start(Parsed parsed, int verb) {
    int from = verb;
    while (from > 0 && verb - from < REACH && !bounds(parsed, from - 1, verb)) {
      from--;
    }
    return from;
  }

  /** "and" divides clauses, but "will meet and sign" is one plan. */
  private static boolean bounds(Parsed parsed, int i, int verb) {
    String word = parsed.word(i);
    if (word.equals("and") || word.equals("or")) {
      return ends(parsed.word(verb)) && !parsed.is(verb - 1, "be");
    }
    return BOUNDARIES.contains(word);
  }
}
