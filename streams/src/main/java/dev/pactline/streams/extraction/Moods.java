package dev.pactline.streams.extraction;

import java.util.Set;

/** Tells from the words before an English verb whether it tells of something that happened. */
final class Moods {
  private static final int REACH = 9;
  private static final Set<String> BOUNDARIES =
      Set.of(
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
  private static final Set<String> FULFILLED =
      Set.of(
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
    if (parsed.word(verb - 1).equals("to") && FULFILLED.contains(parsed.word(verb - 2))) {
      return Mood.ACTUAL;
    }
    if (parsed.word(verb - 1).equals("to") && used(parsed, from, verb - 1)) {
      return Mood.ACTUAL;
    }
    if (took(parsed, verb)) {
      return Mood.ACTUAL;
    }
    boolean infinitive = parsed.word(verb - 1).equals("to") && !ends(parsed.word(verb));
    return infinitive || parsed.has(Lexicons.PLANNED, from, verb) ? Mood.PLANNED : Mood.ACTUAL;
  }

  /** "They used the cheese course to sign six contracts": they did. */
  private static boolean used(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (USING.contains(parsed.word(i))) {
        return !parsed.has(Lexicons.PLANNED, from, i);
      }
    }
    return false;
  }

  /** "It took an hour for a dozen papers to be signed". */
  private static boolean took(Parsed parsed, int verb) {
    int to = parsed.word(verb - 1).equals("be") ? verb - 2 : verb - 1;
    if (!parsed.word(to).equals("to")) {
      return false;
    }
    boolean whom = false;
    for (int i = to - 1; i >= Math.max(0, to - LONGEST_WAIT); i--) {
      whom |= parsed.word(i).equals("for");
      if (whom && parsed.word(i).equals("took")) {
        return true;
      }
    }
    return false;
  }

  private static final int LONGEST_WAIT = 18;

  private static final Set<String> USING =
      Set.of(
          "used",
          "seized",
          "enabled",
          "allowed",
          "paused",
          "laid",
          "rose",
          "stood",
          "stepped",
          "sat",
          "queued",
          "interrupted",
          "down");

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
      return ends(parsed.word(verb)) && !parsed.word(verb - 1).equals("be");
    }
    return BOUNDARIES.contains(word);
  }
}
