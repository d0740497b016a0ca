package dev.pactline.language;

import java.math.BigDecimal;
import java.util.List;

/** Ranges of numbers: "14 to 16", "between 30 and 40", "2-3 billion", 3000万至5000万. */
final class Ranges {
  private static final String[] CHANGES = {
    "rose",
    "rise",
    "rises",
    "rising",
    "risen",
    "fell",
    "fall",
    "falls",
    "fallen",
    "falling",
    "grew",
    "grow",
    "grown",
    "growing",
    "grows",
    "increased",
    "increase",
    "increases",
    "increasing",
    "decreased",
    "decrease",
    "dropped",
    "drop",
    "drops",
    "dropping",
    "up",
    "down",
    "jumped",
    "jump",
    "climbed",
    "climb",
    "surged",
    "surge",
    "soared",
    "soar",
    "expanded",
    "expand",
    "cut",
    "raised",
    "raise",
    "raising",
    "reduced",
    "reduce",
    "declined",
    "decline",
    "doubled",
    "tripled",
    "gained",
    "gain",
    "slid",
    "slipped",
    "plunged",
    "sank",
    "advanced",
    "improved",
    "added",
    "adding",
    "lost",
    "changed",
    "went",
    "revised",
    "lifted",
    "lowered",
    "boosted",
    "boost",
    "tumbled",
    "narrowed",
    "widened",
    "shrank",
    "swelled",
    "corrected"
  };

  private final Bounds bounds;
  private final int to;
  private final int and;
  private final int or;
  private final int between;
  private final int from;
  private final WordSet dashes;

  /** Words of change: "rose from 30 to 40" tells two numbers, not a range. */
  private final WordSet changes;

  Ranges(Vocabulary vocabulary, Bounds bounds) {
    this.bounds = bounds;
    to = vocabulary.add("to");
    and = vocabulary.add("and");
    or = vocabulary.add("or");
    between = vocabulary.add("between");
    from = vocabulary.add("from");
    dashes = new WordSet(vocabulary, List.of("-", "–", "~", "至", "到"));
    changes = new WordSet(vocabulary, List.of(CHANGES));
  }

  /**
   * The token at which the upper end may begin, for a lower end from {@code first} to before {@code
   * end}; -1 where no range goes on.
   */
  int behindConnector(Tokens tokens, int first, int end) {
    if (tokens.newlineBefore(end)) {
      return -1;
    }
    int word = tokens.word(end);
    if (word == and) {
      return tokens.is(beforeBound(tokens, first), between) ? end + 1 : -1;
    }
    if (word == to) {
      return isChange(tokens, first) ? -1 : end + 1;
    }
    if (word == or) {
      return end + 1;
    }
    return dashes.contains(word) && tokens.kind(end) != Tokens.NONE ? end + 1 : -1;
  }

  /** The token before {@code first}, and before a bound that ends there. */
  private int beforeBound(Tokens tokens, int first) {
    if (tokens.is(first - 1, between)) {
      return first - 1;
    }
    Phrases.Match<Precision> bound = bounds.before(tokens, first);
    return bound == null ? first - 1 : bound.end() - 1;
  }

  /** Whether the range begins with "from" or "between", which are part of its words. */
  boolean isOpened(Tokens tokens, int first) {
    return tokens.is(first - 1, between) || tokens.is(first - 1, from);
  }

  /** The lower end, in the scale of the upper one where it has none of its own. */
  static BigDecimal lower(Figure from, Figure to) {
    boolean inherits =
        to.isScaled() && !from.isScaled() && from.value().compareTo(to.coefficient()) < 0;
    if (!inherits || to.coefficient().signum() == 0) {
      return from.value();
    }
    BigDecimal scale = to.value().divideToIntegralValue(to.coefficient());
    return Figures.plain(from.value().multiply(scale));
  }

  private boolean isChange(Tokens tokens, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 5; i--) {
      if (changes.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}
