package dev.pactline.streams.extraction;

/**
 * Knows what "another two" without a noun are where they "followed": papers like those told before,
 * unless they followed what was to be seen, as people do.
 */
final class Followers {
  /** What people follow, and how: "the talks", "from home". */
  private static final Words WATCHED = Words.of("it", "them", "the", "this", "from", "via");

  /** Behind these stands another place or day, and so another event. */
  private static final Words ELSEWHERE = Words.of("in", "on", "at");

  private Followers() {}

  /** "Another two followed over dinner", but not "another two followed the ceremony". */
  static boolean papers(Parsed parsed, int number) {
    return OnTop.says(parsed, number)
        && parsed.is(number + 1, "followed")
        && !WATCHED.contains(parsed.word(number + 2))
        && !parsed.has(AttendanceMoods.ONLINE_PRESENCE, number + 2, parsed.size());
  }

  /** Whether they are papers of the event told before: not those of "in Lodz on Friday". */
  static boolean papersHere(Parsed parsed, int number) {
    int behind = number + 2;
    boolean dated = behind < parsed.size() && parsed.at(behind).date() != null;
    return papers(parsed, number) && !dated && !ELSEWHERE.contains(parsed.word(behind));
  }
}
