package dev.pactline.streams.extraction;

/** Knows "of them" behind a number: so many of those told before, which may be more. */
final class OfThose {
  private static final Words THOSE = Words.of("them", "these", "those", "the");

  private OfThose() {}

  /** Whether it stands behind {@code i}: "six of them", "six of the deals". */
  static boolean behind(Parsed parsed, int i) {
    return parsed.is(i + 1, "of") && THOSE.has(parsed, i + 2);
  }
}
