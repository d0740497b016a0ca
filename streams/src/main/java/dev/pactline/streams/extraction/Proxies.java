package dev.pactline.streams.extraction;

/**
 * Things that stand for the people who came: badges handed out, seats taken, names in a register.
 */
final class Proxies {
  private static final Lexicon PROXY_NOUNS = Lexicon.load("proxy-nouns");
  private static final Lexicon PROXY_VERBS = Lexicon.load("proxy-verbs");
  private static final Lexicon PROXY_ACTS = Lexicon.load("proxy-acts");

  private Proxies() {}

  /** "240 badges were handed out", "staff handed out 240 badges": as many people. */
  static boolean proxies(Parsed parsed, int i, NounPhrase phrase) {
    boolean next = phrase.kind() == NounPhrase.Kind.NONE || PROXY_NOUNS.has(parsed, i + 1);
    int head = next ? i + 1 : phrase.head();
    boolean some = parsed.is(i - 1, "the") && parsed.is(i - 2, "of");
    some |= fewerTaken(parsed, i, head);
    return PROXY_NOUNS.has(parsed, head)
        && !some
        && (Registers.names(parsed, i, head)
            || parsed.has(PROXY_VERBS, head + 1, Math.min(parsed.size(), head + 11))
            || parsed.has(PROXY_ACTS, Math.max(0, i - 4), i));
  }

  /** "The hall had 180 seats, and 177 were taken": another number of them. */
  private static boolean fewerTaken(Parsed parsed, int i, int head) {
    for (int j = parsed.nextCount(head + 1); j >= 0; j = parsed.nextCount(j + 1)) {
      boolean taken = PROXY_VERBS.match(parsed, j + 1) > 0;
      boolean fewer = parsed.at(j).number().value().compareTo(parsed.at(i).number().value()) < 0;
      if (taken && fewer && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.NONE) {
        return true;
      }
    }
    return false;
  }

  /** "Of the 150 seats in the hall, 95 were taken". */
  static boolean filled(Parsed parsed, int i, NounPhrase phrase) {
    boolean ofSeats =
        parsed.is(i + 1, "of")
            && (parsed.is(i + 2, "the") || parsed.is(i + 2, "its"))
            && parsed.has(PROXY_NOUNS, i + 3, Math.min(parsed.size(), i + 6))
            && (parsed.has(FILLING, Math.max(0, i - 4), i)
                || parsed.has(PROXY_VERBS, i + 4, Math.min(parsed.size(), i + 12)));
    return ofSeats
        || (phrase.kind() == NounPhrase.Kind.NONE
            && PROXY_VERBS.match(parsed, i + 1) > 0
            && parsed.has(PROXY_NOUNS, parsed.clauseStart(i), i));
  }

  private static final Lexicon FILLING = Lexicon.load("filling-verbs");
}
