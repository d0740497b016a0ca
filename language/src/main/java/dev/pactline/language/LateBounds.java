package dev.pactline.language;

import dev.pactline.language.Phrases.Match;

/** Bounds behind a number, right there or behind what it counts: "300 guests or more", 300人以上. */
final class LateBounds {
  private static final int MOST_HAN = 3;

  private final Bounds bounds;
  private final int or;

  LateBounds(Vocabulary vocabulary, Bounds bounds) {
    this.bounds = bounds;
    this.or = vocabulary.add("or");
  }

  /** The bound of a number that ends before token {@code end}; null where there is none. */
  Match<Precision> at(Tokens tokens, int end) {
    Match<Precision> direct = bounds.behind(tokens, end);
    if (direct != null) {
      return direct;
    }
    if (tokens.isHan(end)) {
      return behindCounter(tokens, end);
    }
    return tokens.isWord(end) && tokens.is(end + 1, or) ? bounds.behind(tokens, end + 1) : null;
  }

  private Match<Precision> behindCounter(Tokens tokens, int end) {
    for (int i = end + 1; i <= end + MOST_HAN && tokens.isHan(i - 1); i++) {
      Match<Precision> bound = bounds.behind(tokens, i);
      if (bound != null) {
        return bound;
      }
    }
    return null;
  }

  /** Behind the number and its bound. */
  int end(Match<Precision> bound, int end) {
    return bound == null ? end : bound.end();
  }
}
