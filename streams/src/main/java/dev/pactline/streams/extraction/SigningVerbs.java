package dev.pactline.streams.extraction;

/** Finds the verb that counted papers hang on, and whether it tells of what happened. */
final class SigningVerbs {
  private static final int FORWARD = 30;
  private static final int BACKWARD = 22;
  private static final Words PASSIVE = Words.of("was", "were", "been", "being", "be", "are", "got");

  private SigningVerbs() {}

  static SigningVerb verb(
      Parsed parsed, PaperGroup group, int from, int to, int since, int until, boolean event) {
    if (!group.single() && SignedUnsaid.isResult(parsed, from)) {
      return new SigningVerb(Mood.ACTUAL, true);
    }
    if (PaperNumbers.existential(parsed, from)) {
      return SignedUnsaid.definiteWhole(parsed, group, from, to, event);
    }
    int forward =
        settled(parsed, nearest(parsed, to + 1, Math.min(until, to + FORWARD), group, false));
    int backward = nearest(parsed, Math.max(since, from - BACKWARD), from, group, true);
    if (backward >= 0 && forward >= 0 && announced(parsed, backward, from)) {
      backward = -1; // "announced that three contracts would be signed"
    }
    boolean passive = forward >= 0 && passive(parsed, to + 1, forward);
    boolean bare = passive && group.phrase().kind() == NounPhrase.Kind.NONE;
    int chosen =
        backward < 0
                || bare
                || (forward >= 0
                    && (forward - to < from - backward || (passive && from - backward > 6)))
            ? forward
            : backward;
    if (group.phrase().signed()) {
      Mood mood = chosen >= 0 ? Moods.at(parsed, chosen) : Moods.at(parsed, from);
      boolean grown = parsed.is(from - 1, "to") && PaperNumbers.numberOf(parsed, from) >= 0;
      return new SigningVerb(mood == Mood.NEGATED || grown ? Mood.ACTUAL : mood, true);
    }
    if (SignedUnsaid.followed(parsed, group, from, to)) {
      return new SigningVerb(Mood.ACTUAL, true);
    }
    if (SignedUnsaid.carriedOff(parsed, group, from)
        || SignedUnsaid.occasion(parsed, group, from)
        || PaperNumbers.yielded(parsed, from)
        || SignedUnsaid.added(parsed, group, from, to)) {
      return new SigningVerb(Mood.ACTUAL, true);
    }
    if (chosen < 0 && SignedUnsaid.done(parsed, group, to)) {
      return new SigningVerb(Moods.at(parsed, to + 2), true);
    }
    if (chosen < 0) {
      return SignedUnsaid.definiteWhole(parsed, group, from, to, event);
    }
    if (Lexicons.UNSETTLED.match(parsed, chosen) > 0
        && Lexicons.SIGNING.match(parsed, chosen) == 0) {
      return settled(parsed, chosen, until) ? new SigningVerb(Mood.ACTUAL, true) : null;
    }
    boolean firm = Lexicons.FIRM_SIGNING.match(parsed, chosen) > 0;
    boolean orders = ORDERS.has(parsed, group.head()) && PLACING.match(parsed, chosen) > 0;
    boolean handed = EXCHANGED.has(parsed, chosen) && HANDED.has(parsed, group.head());
    if (!firm && !orders && !handed && group.phrase().kind() != NounPhrase.Kind.PAPERS) {
      return null;
    }
    if (group.single() && general(parsed, chosen, from, to)) {
      return null;
    }
    Mood mood = Moods.at(parsed, chosen);
    if (mood == Mood.ACTUAL && plannedPhrase(parsed, from)) {
      mood = Mood.PLANNED;
    }
    return new SigningVerb(mood, true);
  }

  /** "Eighty-seven orders were placed". */
  private static final Lexicon ORDERS = Lexicon.load("order-nouns");

  private static final Lexicon PLACING =
      Lexicon.of("placed", "booked", "taken", "landed", "secured", "won", "clinched", "logged");

  /** "They had come for orders, but none were placed". */
  static boolean placesNone(Parsed parsed, int none, int end) {
    boolean orders = none >= 0 && ORDERS.in(parsed, 0, none);
    return orders
        && (parsed.is(none + 1, "was") || parsed.is(none + 1, "were"))
        && PLACING.in(parsed, none + 2, Math.min(end, none + 4));
  }

  /** "The 16 documents exchanged between Kazakh firms and investors". */
  private static final Lexicon HANDED =
      Lexicon.of("documents", "papers", "texts", "folders", "instruments");

  private static final Words EXCHANGED = Words.of("exchanged", "swapped");

  /** "Closing a contract through a screen takes patience": said of any contract. */
  private static boolean general(Parsed parsed, int verb, int from, int to) {
    boolean subject =
        verb < from
            && parsed.word(verb).endsWith("ing")
            && (verb == 0 || parsed.at(verb - 1).mark() || OPENING.has(parsed, verb - 1));
    int end = Math.min(parsed.clauseEnd(to), to + SUBJECT);
    for (int i = to + 1; subject && i < end && !parsed.is(i, ","); i++) {
      if (ALWAYS.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  /** Words of "a contract through a screen". */
  private static final int SUBJECT = 10;

  private static final Words OPENING = Words.of("but", "and", "that", "because", "yet", "so");

  /** The present tense of what always holds. */
  private static final Lexicon ALWAYS = Lexicon.load("general-verbs");

  /** "initialed and then duly signed". */
  private static boolean settled(Parsed parsed, int unsettled, int until) {
    int next = parsed.nextCount(unsettled + 1);
    int end = Math.min(until, unsettled + SETTLING);
    for (int i = unsettled + 1; i < (next < 0 ? end : Math.min(end, next)); i++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0) {
        return parsed.has(JOINING, unsettled, i) && Moods.at(parsed, i) == Mood.ACTUAL;
      }
    }
    return false;
  }

  /** Words from a draft to its signing. */
  private static final int SETTLING = 8;

  private static final Lexicon JOINING = Lexicon.of("and", "then", "before being", "and later");

  /** "a target of 30 contracts", "hopes for 20 deals". */
  private static boolean plannedPhrase(Parsed parsed, int from) {
    int start = Math.max(parsed.clauseStart(from), from - 3);
    return !parsed.is(from - 1, "how") && parsed.has(Lexicons.PLANNED, start, from);
  }

  private static boolean announced(Parsed parsed, int verb, int from) {
    for (int i = verb + 1; i < from; i++) {
      if (parsed.is(i, "that")) {
        return true;
      }
    }
    return false;
  }

  /** "were approved and executed", "finalised and signed": the signing counts. */
  private static int settled(Parsed parsed, int verb) {
    if (verb < 0 || Lexicons.SIGNING.match(parsed, verb) > 0) {
      return verb;
    }
    int then = verb + 1;
    while (then < verb + 3 && (parsed.is(then, ",") || parsed.is(then, "and"))) {
      then++;
    }
    return then > verb + 1 && Lexicons.FIRM_SIGNING.match(parsed, then) > 0 ? then : verb;
  }

  private static boolean passive(Parsed parsed, int from, int verb) {
    for (int i = Math.max(from, verb - 4); i < verb; i++) {
      if (PASSIVE.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  /** The signing or rival verb nearest to the papers, within one clause; -1 for none. */
  private static int nearest(Parsed parsed, int from, int to, PaperGroup group, boolean last) {
    int found = -1;
    int start = last ? Math.max(from, parsed.clauseStart(group.from())) : from;
    int end = last ? to : Math.min(to, parsed.clauseEnd(group.head()));
    for (int i = start; i < end; i++) {
      boolean signs = Lexicons.SIGNING.match(parsed, i) > 0 && !inNounPhrase(parsed, i);
      boolean rival = Lexicons.UNSETTLED.match(parsed, i) > 0 && !werePresent(parsed, i);
      if (signs || rival) {
        found = i;
        if (!last) {
          return found;
        }
        i += Math.max(0, Lexicons.SIGNING.match(parsed, i) - 1);
      }
    }
    if (found < 0 && last && LISTING.has(parsed, start - 1)) {
      return nearestBefore(parsed, start - 1);
    }
    return found;
  }

  /** "90 people were present, and ten contracts were signed": nobody presents the contracts. */
  private static boolean werePresent(Parsed parsed, int i) {
    return parsed.is(i, "present")
        && (Lexicons.CAME.match(parsed, i - 1) > 0 || BEING.has(parsed, i - 1));
  }

  private static final Words BEING = Words.of("was", "be", "been", "being", "are", "is", "those");

  /** Marks behind which an item of a list stands. */
  private static final Words LISTING = Words.of(":", ";");

  /** In "Two texts were signed: a contract ..." the verb before the colon holds. */
  private static int nearestBefore(Parsed parsed, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (Lexicons.SIGNING.match(parsed, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static final Lexicon INTO_FORCE =
      Lexicon.of("into force", "into effect", "into operation", "into being");

  /** "the signing ceremony", "a signed copy", "entered into force": no verbs of signing. */
  private static boolean inNounPhrase(Parsed parsed, int i) {
    String next = parsed.word(i + 1);
    return (parsed.is(i, "signing")
            && (next.equals("ceremony") || next.equals("session") || next.equals("event")))
        || (parsed.is(i, "close") && (next.equals("to") || next.equals("ties")))
        || (parsed.is(i, "saw") && next.isEmpty())
        || (parsed.is(i, "entered") && INTO_FORCE.match(parsed, i + 1) > 0);
  }
}
