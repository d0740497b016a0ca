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
    int verb = verb(parsed, number);
    return (verb > number + 1 || OnTop.says(parsed, number))
        && parsed.is(verb, "followed")
        && !WATCHED.has(parsed, verb + 1)
        && !parsed.has(AttendanceMoods.ONLINE_PRESENCE, verb + 1, parsed.size());
  }

  /** Behind "eleven more", too. */
  private static int verb(Parsed parsed, int number) {
    return PaperGroups.LATER.has(parsed, number + 1) ? number + 2 : number + 1;
  }

  /** Whether they are papers of the event told before: not those of "in Lodz on Friday". */
  static boolean papersHere(Parsed parsed, int number) {
    int behind = verb(parsed, number) + 1;
    boolean dated = behind < parsed.size() && parsed.at(behind).date() != null;
    boolean elsewhere = dated || ELSEWHERE.has(parsed, behind);
    return papers(parsed, number)
        && (!elsewhere || (parsed.nextPlace(behind) < 0 && parsed.has(CLOSING)));
  }

  /** "on Friday, when it closed": the end of the same event. */
  private static final Lexicon CLOSING =
      Lexicon.of(
          "when it closed",
          "when it ended",
          "before it closed",
          "before it ended",
          "its last day",
          "its second day",
          "its final day",
          "the closing day",
          "the second day",
          "the last day",
          "the final day");
}
