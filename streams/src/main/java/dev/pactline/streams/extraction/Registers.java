package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;

/** Finds how many came by the list they are on: "the guest list ran to 160 names". */
final class Registers {
  private static final Lexicon NOUNS = Lexicon.load("register-nouns");
  private static final Words ENTRIES =
      Words.of("names", "signatures", "entries", "people", "persons", "participants");
  private static final Words OWN = Words.of("names", "signatures", "entries");
  private static final Words PRONOUNS = Words.of("it", "this", "they", "these", "there");

  /** "It holds the names of some 276". */
  private static final int REACH = 8;

  private Registers() {}

  /** "The attendance register bore 88 signatures", "on the list there are 160 names". */
  static boolean names(Parsed parsed, int number, int head) {
    int end = Math.min(parsed.size(), head + REACH);
    boolean on = parsed.has(ON, head + 1, end) && parsed.has(NOUNS, head + 1, end);
    return OWN.has(parsed, head) && (on || parsed.has(NOUNS, 0, number));
  }

  /** "160 names were on the list of those present". */
  private static final Lexicon ON = Lexicon.of("were on", "are on", "stood on", "appear on");

  /** "The forum's registration desk closed at 75". */
  static boolean closed(Parsed parsed, int number) {
    int noun = number - 3;
    return CLOSED.match(parsed, number - 2) == 2
        && NOUNS.in(parsed, Math.max(0, noun - 1), noun + 1)
        && NounPhrase.after(parsed, number).kind() == NounPhrase.Kind.NONE
        && parsed.at(number).number().value().longValue() > HOURS;
  }

  /** "The desk closed at 18": an hour of the day. */
  private static final int HOURS = 24;

  private static final Lexicon CLOSED =
      Lexicon.of(
          "closed at",
          "stopped at",
          "stood at",
          "ended at",
          "ran to",
          "came to",
          "shut at",
          "got to",
          "counted up");

  /** "The list was handed out. It holds 160 names": null for none. */
  static Count answer(Parsed previous, Parsed parsed) {
    if (!PRONOUNS.has(parsed, 0) || !previous.has(NOUNS)) {
      return null;
    }
    for (int i = 1; i < Math.min(parsed.size(), REACH); i++) {
      NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
      if (number != null && AttendanceReader.plausible(number)) {
        boolean entries =
            ENTRIES.has(parsed, i + 1) || ENTRIES.has(parsed, NounPhrase.after(parsed, i).head());
        boolean denied = parsed.has(Lexicons.NEGATING, 0, i) || parsed.has(Lexicons.PLANNED, 0, i);
        return entries && !denied
            ? LooseCounts.count(parsed, i, Counted.ATTENDANCE, number).asTold()
            : null;
      }
    }
    return null;
  }
}
