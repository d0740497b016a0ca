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

  /** Whether it is the day of a signature: "which it had signed in April". */
  boolean tellsSigning() {
    return where.has(Lexicons.FIRM_SIGNING, Math.max(0, at - NEAR), at);
  }

  private static final int NEAR = 4;

  enum Edge {
    /** "held on Friday". */
    WITHIN,
    /** "opened on Friday". */
    FIRST,
    /** "closed on Friday". */
    LAST
  }
}
