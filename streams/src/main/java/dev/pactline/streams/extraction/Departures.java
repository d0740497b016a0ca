package dev.pactline.streams.extraction;

/** Knows the days on which somebody leaves or ends a journey: none of an event. */
final class Departures {
  private static final Lexicon DEPARTING = Lexicon.load("departing-verbs");

  private Departures() {}

  /** "left little doubt on Tuesday" goes nowhere. */
  static boolean departs(Parsed parsed, int from, int to) {
    int at = DEPARTING.find(parsed, from, to);
    while (at >= 0 && stays(parsed, at)) {
      at = DEPARTING.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  /** "wrapped up a visit to Tunis on Thursday": no day of what was held on the way. */
  static boolean travels(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean edge = EventEdges.isVerb(parsed, i);
      if (edge && parsed.has(JOURNEYS, i + 1, Math.min(to, i + TO_JOURNEY))) {
        return !parsed.has(EnglishDays.HOLDING, i + TO_JOURNEY, to);
      }
    }
    return false;
  }

  /** "ended a visit on Thursday with the signing of seven agreements": the day of that. */
  static boolean endsSigning(Parsed parsed, int date) {
    boolean by = ENDING.has(parsed, date + 1);
    int end = Math.min(parsed.size(), date + SIGNING);
    return by && parsed.has(Lexicons.FIRM_SIGNING, date + 2, end);
  }

  private static final Words ENDING = Words.of("with", "by");

  /** Words of "with the ceremonial signing". */
  private static final int SIGNING = 6;

  /** Words of "wrapped up their first ten-day visit". */
  private static final int TO_JOURNEY = 7;

  static final Lexicon JOURNEYS = Lexicon.of("visit", "visits", "trip", "trips", "tour", "tours");

  static boolean stays(Parsed parsed, int verb) {
    return LEAVING.has(parsed, verb) && STAYING.match(parsed, verb + 1) > 0;
  }

  private static final Words LEAVING = Words.of("left", "leave");

  private static final Lexicon STAYING =
      Lexicon.of("little", "no", "nothing", "much", "room", "behind", "something", "open", "them");
}
