package dev.pactline.benchmarks.load;

/** What is published next. */
sealed interface Item {

  /** Something usable; possibly for the second time. */
  record Told(Telling telling) implements Item {}

  /**
   * Something that cannot be used.
   *
   * @param kind what is wrong with it, from 0
   * @param telling what it might have been
   */
  record Bad(int kind, Telling telling) implements Item {}
}
