package dev.pactline.streams.extraction;

/** Tells whether counted people were at an event, are expected, or have nothing to do with it. */
final class AttendanceMoods {
  private static final Lexicon WEAK_DRAWING = Lexicon.load("weak-drawing-verbs");
  static final Lexicon ONLINE_PRESENCE = Lexicon.load("online-presence");
  private static final Lexicon HERE = Lexicon.load("here-words");

  private AttendanceMoods() {}

  /** Null where the sentence does not put these people at an event. */
  static Mood mood(Parsed parsed, int i, NounPhrase phrase, int verb, int before, boolean event) {
    NounPhrase.Kind kind = phrase.kind();
    if (event && phrase.people() && locates(parsed, i, phrase.head())) {
      return Mood.ACTUAL;
    }
    if (before >= 0) {
      boolean weak =
          WEAK_DRAWING.match(parsed, before) >= AttendanceVerbs.DRAWING.match(parsed, before);
      boolean members = parsed.is(phrase.head(), "members");
      boolean owns = parsed.is(before, "has") || parsed.is(before, "have");
      boolean persons = kind == NounPhrase.Kind.PERSONS && event && !members && !owns;
      boolean fits =
          weak
              ? kind == NounPhrase.Kind.GUESTS || persons
              : kind != NounPhrase.Kind.UNKNOWN || event;
      boolean given =
          AttendanceVerbs.GIVEN_FOR.has(parsed, before)
              && AttendanceVerbs.AUDIENCES.has(parsed, before - 1);
      if (given && (kind == NounPhrase.Kind.NONE || phrase.people())) {
        return parsed.has(Lexicons.PLANNED, parsed.clauseStart(i), i) ? Mood.PLANNED : Mood.ACTUAL;
      }
      boolean few = weak && LooseCounts.few(parsed, i) && kind != NounPhrase.Kind.GUESTS;
      boolean membership = weak && parsed.is(phrase.head(), "members");
      if (fits && !membership && !few) {
        return Moods.at(parsed, before);
      }
    }
    if (verb >= 0) {
      boolean strong = Lexicons.CAME.match(parsed, verb) > 0;
      boolean fits =
          phrase.people()
              || (strong && kind == NounPhrase.Kind.NONE)
              || (strong && kind == NounPhrase.Kind.UNKNOWN && event);
      if (fits && (strong || event || phrase.people())) {
        return parsed.is(verb + 1, "expected") ? Mood.PLANNED : Moods.at(parsed, verb);
      }
    }
    if (kind == NounPhrase.Kind.NONE && screened(parsed, i)) {
      return Mood.ACTUAL;
    }
    boolean visitors = event && parsed.is(phrase.head(), "visitors");
    if (kind == NounPhrase.Kind.GUESTS || visitors) {
      return parsed.has(Lexicons.PLANNED, Math.max(parsed.clauseStart(i), i - 6), i)
          ? Mood.PLANNED
          : Mood.ACTUAL;
    }
    return null;
  }

  /** "another 60 on their screens". */
  private static boolean screened(Parsed parsed, int i) {
    return OnTop.says(parsed, i)
        && parsed.has(ONLINE_PRESENCE, i + 1, Math.min(parsed.size(), i + 5));
  }

  /** "There were 130 people in the audience", "some of the 240 people present". */
  private static boolean locates(Parsed parsed, int i, int head) {
    String next = parsed.word(head + 1);
    boolean there =
        parsed.is(i - 2, "there") && (parsed.is(i - 1, "were") || parsed.is(i - 1, "was"));
    return next.equals("present")
        || parsed.has(HERE, head + 1, Math.min(parsed.size(), head + 4))
        || (there && (next.equals("in") || next.equals("at") || next.equals("around")));
  }
}
