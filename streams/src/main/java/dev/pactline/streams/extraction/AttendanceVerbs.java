package dev.pactline.streams.extraction;

/**
 * Finds the verb that puts counted people at an event: "attended by 200 people", "240 guests came".
 */
final class AttendanceVerbs {
  static final Lexicon ATTENDING = Lexicon.load("attending-verbs");
  static final Lexicon DRAWING = Lexicon.load("drawing-verbs");
  static final Lexicon INCLUDING = Lexicon.load("including-words");
  static final int REACH = 24;
  static final Words ADVERBS =
      Words.of(
          "of",
          "a",
          "total",
          "the",
          "about",
          "some",
          "by",
          "altogether",
          "in",
          "all",
          "together",
          "no",
          "at",
          "just",
          "only",
          "an",
          "estimated",
          "roughly",
          "its",
          "organisers",
          "organizers",
          "put",
          "with",
          "audience",
          "crowd",
          "attendance",
          "turnout");

  static final Lexicon AUDIENCES = Lexicon.load("audience-nouns");

  private AttendanceVerbs() {}

  static int nextCount(Parsed parsed, int from) {
    for (int i = from; i < parsed.size(); i++) {
      boolean included = parsed.at(i).counts() && parsed.has(INCLUDING, Math.max(from, i - 2), i);
      if (parsed.at(i).counts() && !included) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.people()
            || phrase.papers()
            || (phrase.kind() == NounPhrase.Kind.NONE && !parsed.is(i + 1, "of"))) {
          return i;
        }
      }
    }
    return parsed.size();
  }

  /** "130 members (not all of whom signed the list) came". */
  private static int behindBrackets(Parsed parsed, int from) {
    if (!parsed.is(from, "(")) {
      return from;
    }
    int close = from;
    while (close < parsed.size() && !parsed.is(close, ")")) {
      close++;
    }
    return close;
  }

  /**
   * Index of the verb of attending behind the people; -1 for none. A word for signing on the way
   * ends the search.
   */
  static int attending(Parsed parsed, NounPhrase phrase, int end) {
    for (int i = phrase.head() + 1; i < end; i++) {
      i = behindBrackets(parsed, i);
      int words = ATTENDING.match(parsed, i);
      boolean signed = SIGNED_IN.match(parsed, i) == 2 && WERE.has(parsed, i - 1);
      if (signed) {
        return -1; // "six were signed in Valparaiso"
      }
      boolean passive = words == 1 && parsed.is(i + 1, "by");
      boolean later = words > 0 && parsed.is(i + words, "again");
      boolean priced = words > 0 && PRICED.match(parsed, i + words) > 0;
      boolean attends = words > 0 && !later && !priced && (phrase.people() || !passive);
      if (attends || sawSigned(parsed, i)) {
        return i;
      }
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0) {
        return -1;
      }
    }
    return -1;
  }

  /** "Only two of the ten came with a figure attached": papers. */
  private static final Lexicon PRICED =
      Lexicon.of(
          "with a figure",
          "with figures",
          "with a price",
          "with prices",
          "with a price tag",
          "with a value",
          "with a sum",
          "with an amount",
          "with amounts",
          "with a number");

  /** "55 participants saw three agreements signed": they were there. */
  private static boolean sawSigned(Parsed parsed, int i) {
    int end = Math.min(parsed.clauseEnd(i), i + SIGNED);
    int papers = parsed.is(i, "saw") ? Lexicons.INSTRUMENTS.find(parsed, i, end) : -1;
    return papers >= 0 && SEEN.has(parsed, papers + 1);
  }

  private static final Words SEEN = Words.of("signed", "sealed", "inked", "concluded", "exchanged");

  /** Words of "saw three cooperation agreements". */
  private static final int SIGNED = 7;

  /**
   * Index of the verb of drawing before the number; -1 for none. Only small words may stand
   * between.
   */
  static int drawing(Parsed parsed, int number) {
    if (GIVEN_FOR.has(parsed, number - 1) && AUDIENCES.has(parsed, number - 2)) {
      return number - 1;
    }
    for (int i = number - 1; i >= 0 && number - i <= 6; i--) {
      for (int j = i; j >= Math.max(0, i - 5); j--) {
        if (j + DRAWING.match(parsed, j) == i + 1) {
          return passive(parsed, i) || parsed.is(j - 1, "i") ? -1 : j;
        }
      }
      if (!ADVERBS.has(parsed, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "They were received by two mayors": those who draw, where "attended by" is one phrase. */
  private static boolean passive(Parsed parsed, int last) {
    return parsed.is(last + 1, "by") && !parsed.is(last, "by");
  }

  private static final Lexicon SIGNED_IN = Lexicon.of("signed in");
  private static final Words WERE = Words.of("was", "were", "been", "being", "are");

  /** "a breakfast for 130", "a dinner with 90 guests". */
  static final Words GIVEN_FOR = Words.of("for", "of", "with");
}
