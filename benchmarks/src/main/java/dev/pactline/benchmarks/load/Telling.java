package dev.pactline.benchmarks.load;

import java.time.LocalDate;

/**
 * What one outlet says of a happening, at one time.
 *
 * @param of what it tells of
 * @param outlet from 0; those of one happening differ
 * @param revision from 1; a later one replaces an earlier one, whichever arrives first
 * @param published day of the first publication
 * @param fate what becomes of it
 * @param seed what it leaves out, rounds and words differently; the same in all revisions
 */
record Telling(Happening of, int outlet, int revision, LocalDate published, Fate fate, long seed) {

  /** What a revision does. */
  enum Fate {
    /** Tells. */
    TOLD,
    /** Tells with other figures, and says that it corrects those told before. */
    CORRECTED,
    /** Takes back all that was told. */
    TAKEN_BACK
  }

  /** Such as {@code https://outlet7.example/1234}. */
  String url() {
    return "https://outlet" + outlet + ".example/" + of.number();
  }
}
