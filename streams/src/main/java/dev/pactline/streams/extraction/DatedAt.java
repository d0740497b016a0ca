package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;

/**
 * A date that may be the event's.
 *
 * @param at index of its chunk
 * @param strength how firmly the words tie it to an event: 0 is a guess
 * @param edge which end of the event it marks
 */
record DatedAt(Parsed where, int at, DateMention date, int strength, Edge edge) {

  /** The same place with another date. */
  DatedAt with(DateMention other) {
    return new DatedAt(where, at, other, strength, edge);
  }

  /** Whether it is the day of a signature: "which it had signed in April". */
  boolean tellsSigning() {
    int verb = Lexicons.FIRM_SIGNING.find(where, Math.max(0, at - NEAR), at);
    return verb >= 0 && Moods.at(where, verb) == Mood.ACTUAL;
  }

  private static final int NEAR = 4;

  /** Whether it is the length of what the verb before it opened or closed: "closed the two-day". */
  boolean isLengthOf() {
    return date.kind() == DateMention.Kind.DURATION
        && ARTICLES.has(where, at - 1)
        && EventEdges.endsVerb(where, at - 1)
        && Lexicons.EVENTS.in(where, at + 1, Math.min(where.size(), at + NAME))
        && !where.has(Departures.JOURNEYS, at + 1, Math.min(where.size(), at + NAME));
  }

  /** Words of "Poland-Zhejiang Business Forum". */
  private static final int NAME = 7;

  private static final Words ARTICLES = Words.of("the", "a", "this", "its", "their");

  enum Edge {
    /** "held on Friday". */
    WITHIN,
    /** "opened on Friday". */
    FIRST,
    /** "closed on Friday". */
    LAST
  }
}
