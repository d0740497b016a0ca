package dev.pactline.streams.extraction;

/** Whether what a clause tells has happened. */
enum Mood {
  /** It has. */
  ACTUAL,
  /** It is planned, hoped, expected or possible. */
  PLANNED,
  /** It has not, or not yet. */
  NEGATED
}
