package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;

/**
 * Which end of an event an English date marks: "opened on Friday", "wound up in Oran on Monday".
 */
final class EventEdges {
  private static final Lexicon OPENING = Lexicon.load("opening-verbs");
  private static final Lexicon CLOSING = Lexicon.load("closing-verbs");

  /** Words between the verb and its date. */
  private static final int NEAR = 9;

  /** "The fair yesterday closed its doors": the verb right behind its day. */
  private static final int RIGHT_BEHIND = 5;

  /** Words between a date that opens the sentence and its verb. */
  private static final int BEHIND = 14;

  private EventEdges() {}

  /** Whether a verb of opening or closing begins there. */
  static boolean isVerb(Parsed parsed, int i) {
    return OPENING.match(parsed, i) > 0 || CLOSING.match(parsed, i) > 0;
  }

  /** Whether such a verb ends right before the chunk at {@code i}. */
  static boolean endsVerb(Parsed parsed, int i) {
    for (int from = Math.max(0, i - LONGEST_VERB); from < i; from++) {
      boolean ends =
          from + OPENING.match(parsed, from) == i || from + CLOSING.match(parsed, from) == i;
      if (ends) {
        return true;
      }
    }
    return false;
  }

  /** Words of "drew to a close". */
  private static final int LONGEST_VERB = 4;

  static DatedAt.Edge at(Parsed parsed, int date) {
    if (named(parsed, date) != DatedAt.Edge.WITHIN) {
      return named(parsed, date);
    }
    int lead = parsed.is(date - 1, "the") ? date - 2 : date - 1;
    if (parsed.is(lead, "from")) {
      return DatedAt.Edge.FIRST;
    }
    if (parsed.is(lead, "to") && parsed.is(lead - 1, "up")) {
      return DatedAt.Edge.LAST;
    }
    if (UNTIL.has(parsed, lead) && opensBefore(parsed, date)) {
      return DatedAt.Edge.LAST;
    }
    int start = Math.max(parsed.clauseStart(date), date - NEAR);
    for (int i = date - 1; i >= start && !dated(parsed, i); i--) {
      DatedAt.Edge edge = verb(parsed, i, date);
      if (edge != DatedAt.Edge.WITHIN) {
        return edge;
      }
    }
    DatedAt.Edge placed = placed(parsed, date, start);
    if (placed != DatedAt.Edge.WITHIN) {
      return placed;
    }
    DatedAt.Edge edge =
        date <= 1
            ? behind(parsed, date)
            : verb(parsed, date + 1, Math.min(parsed.size(), date + RIGHT_BEHIND));
    return edge == DatedAt.Edge.WITHIN ? behindAs(parsed, date) : edge;
  }

  /**
   * "closed in the capital of Southwest China's Guizhou province on Sunday": a long place between.
   */
  private static DatedAt.Edge placed(Parsed parsed, int date, int end) {
    int start = parsed.clauseStart(date);
    for (int i = end - 1; parsed.is(date - 1, "on") && i >= start; i--) {
      DatedAt.Edge edge = dated(parsed, i) ? DatedAt.Edge.WITHIN : verb(parsed, i, date);
      if (edge != DatedAt.Edge.WITHIN) {
        return isPlace(parsed, i + words(parsed, i), date - 1) ? edge : DatedAt.Edge.WITHIN;
      }
      if (dated(parsed, i) || parsed.is(i, ",")) {
        return DatedAt.Edge.WITHIN;
      }
    }
    return DatedAt.Edge.WITHIN;
  }

  private static int words(Parsed parsed, int verb) {
    return Math.max(OPENING.match(parsed, verb), CLOSING.match(parsed, verb));
  }

  /** Whether [from, to) says only where: "in the capital of ... province". */
  private static boolean isPlace(Parsed parsed, int from, int to) {
    boolean place = IN.has(parsed, from) && parsed.nextPlace(from) >= 0;
    for (int i = from; place && i < to; i++) {
      boolean joint = parsed.is(i, "'s") || parsed.is(i, "-");
      place = joint || (!parsed.at(i).mark() && !CLAUSES.has(parsed, i));
    }
    return place;
  }

  private static final Words IN = Words.of("in", "at");

  private static final Words CLAUSES =
      Words.of("and", "which", "that", "who", "where", "when", "with", "was", "were", "had", "has");

  private static final Words FINAL = Words.of("closing", "last", "final", "concluding");

  /** "on Tuesday, the closing day of the conference". */
  private static DatedAt.Edge named(Parsed parsed, int date) {
    boolean apposed =
        parsed.is(date + 1, ",") && parsed.is(date + 2, "the") && parsed.is(date + 4, "day");
    if (apposed && FINAL.has(parsed, date + 3)) {
      return DatedAt.Edge.LAST;
    }
    return apposed && parsed.is(date + 3, "opening") ? DatedAt.Edge.FIRST : DatedAt.Edge.WITHIN;
  }

  private static final Words UNTIL = Words.of("until", "till", "to", "through");

  /** "from November 29 until Friday". */
  private static boolean opensBefore(Parsed parsed, int date) {
    for (int i = date - 2; i > Math.max(0, date - NEAR); i--) {
      if (dated(parsed, i)) {
        return parsed.is(i - 1, "from");
      }
    }
    return false;
  }

  /** "On Friday, the three-day fair closed in Lyon". */
  private static DatedAt.Edge behind(Parsed parsed, int date) {
    int end = Math.min(parsed.clauseEnd(date), date + BEHIND);
    for (int i = date + 1; i < end && !dated(parsed, i); i++) {
      DatedAt.Edge edge = verb(parsed, i, end);
      if (edge != DatedAt.Edge.WITHIN) {
        return edge;
      }
    }
    return DatedAt.Edge.WITHIN;
  }

  /**
   * "signed on Friday as the forum drew to a close", "as the two-day Design Link came to an end":
   * whatever lasts days is an event.
   */
  private static DatedAt.Edge behindAs(Parsed parsed, int date) {
    int as = date + 1;
    while (as < date + RIGHT_BEHIND && !AS.has(parsed, as)) {
      as++;
    }
    if (!AS.has(parsed, as)) {
      return DatedAt.Edge.WITHIN;
    }
    int end = Math.min(parsed.clauseEnd(as), as + BEHIND);
    int event = Lexicons.EVENTS.find(parsed, as, end);
    int length = parsed.nextDate(as);
    int from = event < 0 && length >= 0 && length < end ? length : event;
    int to = event < 0 ? end : Math.min(end, event + CLOSE);
    for (int i = from + 1; from >= 0 && i < to && !dated(parsed, i); i++) {
      DatedAt.Edge edge = verb(parsed, i, end);
      if (edge != DatedAt.Edge.WITHIN) {
        return edge;
      }
    }
    return DatedAt.Edge.WITHIN;
  }

  private static final Words AS = Words.of("as", "when");

  /** "said on Friday as the forum drew to a close": its day, whoever speaks. */
  static boolean saidAs(Parsed parsed, int date) {
    for (int as = date + 1; as < date + RIGHT_BEHIND; as++) {
      if (AS.has(parsed, as)) {
        return parsed.is(as + 1, "the") && behindAs(parsed, date) != DatedAt.Edge.WITHIN;
      }
    }
    return false;
  }

  /** Words from an event to its verb: "in Warsaw". */
  private static final int CLOSE = 5;

  private static DatedAt.Edge verb(Parsed parsed, int i, int end) {
    if (matches(OPENING, parsed, i, end)) {
      return DatedAt.Edge.FIRST;
    }
    return matches(CLOSING, parsed, i, end) ? DatedAt.Edge.LAST : DatedAt.Edge.WITHIN;
  }

  private static boolean matches(Lexicon verbs, Parsed parsed, int i, int end) {
    int words = verbs.match(parsed, i);
    return words > 0 && i + words <= end;
  }

  /** Another date takes the verbs before it; a length, as in "three-day", does not. */
  private static boolean dated(Parsed parsed, int i) {
    DateMention date = parsed.at(i).date();
    return date != null && date.kind() != DateMention.Kind.DURATION;
  }
}
