package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Papers of other kinds told apart: "Five contracts were signed", and a paragraph on "Two orders
 * were placed, too". Words for any paper ("agreements", "deals") may tell the same ones again.
 */
final class DistinctPapers {
  /** Nouns of papers that are of no other kind, each with its kind. */
  private static final Lexicon KINDS = Lexicon.load("paper-kinds");

  private DistinctPapers() {}

  /** How many papers of other kinds than those of {@code best} are told of. */
  static long besides(Count best, List<Count> wholes) {
    String kind = kind(best);
    Map<String, Long> others = new HashMap<>();
    for (Count count : wholes) {
      String other = kind(count);
      if (count.firm() && !other.isEmpty() && !other.equals(kind)) {
        others.merge(other, count.count(), Math::max);
      }
    }
    return kind.isEmpty() || !best.firm()
        ? 0
        : others.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Empty for a word for any paper, and for several kinds told together. */
  private static String kind(Count count) {
    if (count.groups().size() > 1 || !count.where().at(count.at()).counts()) {
      return "";
    }
    String noun = count.where().word(NounPhrase.after(count.where(), count.at()).head());
    return KINDS.contains(noun) ? KINDS.label(noun) : "";
  }
}
