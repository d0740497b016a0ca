package dev.pactline.streams.extraction;

/** People who were asked to come, and need not have come. */
final class Invited {
  private static final Words INVITED = Words.of("invited", "expected", "registered", "invitations");

  private Invited() {}

  /** "the 260 people who had registered"; but "the 160 invited guests who looked on". */
  static boolean merelyInvited(Parsed parsed, int i, NounPhrase phrase) {
    if (INVITED.has(parsed, i + 1)) {
      boolean there =
          AttendanceVerbs.drawing(parsed, i) >= 0
              || parsed.has(AttendanceVerbs.ATTENDING, phrase.head() + 1, phrase.head() + 5);
      return !phrase.people() || !there;
    }
    int at = phrase.head() + 1;
    boolean signedUp = INVITED.has(parsed, at) && cameOfThem(parsed, at + 1);
    if (signedUp) {
      return true;
    }
    while (at < phrase.head() + 5 && LEADING.has(parsed, at)) {
      at++;
    }
    boolean event =
        parsed.is(at, "registered")
            && parsed.has(Lexicons.EVENTS, 0, phrase.head())
            && !parsed.is(at - 1, "had");
    boolean asked = INVITED.has(parsed, at) && !parsed.is(at + 1, "their");
    return asked
        && at > phrase.head() + 1
        && !event
        && !counted(parsed, phrase); // nobody registers their presence from afar
  }

  /** "Five hundred visitors were registered", but not "were registered for it". */
  private static boolean counted(Parsed parsed, NounPhrase phrase) {
    int verb = phrase.head() + 1;
    return parsed.is(verb, "were")
        && parsed.is(verb + 1, "registered")
        && !AHEAD.has(parsed, verb + 2)
        && !cameOfThem(parsed, verb + 2);
  }

  private static final Words AHEAD = Words.of("for", "to", "as", "beforehand", "with");

  /** "240 entrepreneurs registered and 215 came". */
  private static boolean cameOfThem(Parsed parsed, int from) {
    for (int j = from; j < Math.min(parsed.size(), from + 8); j++) {
      if (parsed.at(j).counts() && Lexicons.CAME.match(parsed, j + 1) > 0) {
        return true;
      }
    }
    return false;
  }

  private static final Words LEADING =
      Words.of("who", "that", "whom", "have", "had", "has", "were", "was", "been", "it", "they");
}
