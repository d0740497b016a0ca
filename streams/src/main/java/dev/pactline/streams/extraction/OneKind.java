package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.List;

/**
 * Knows amounts that are told of one kind of papers where several kinds were signed: "Four
 * memoranda and three contracts were signed. The contracts are worth $3 million". It needs both
 * sentences, and so the figures of the event, where {@link GovernorOfSome} needs one.
 */
final class OneKind {
  /** What is never said of papers of every kind, as "agreements" and "deals" are. */
  private static final Lexicon KINDS =
      Lexicon.of(
          "contracts",
          "orders",
          "leases",
          "memoranda",
          "memorandums",
          "mous",
          "protocols",
          "purchase contracts",
          "supply contracts");

  private OneKind() {}

  /** "The machinery contracts are worth $3 million. The orders amount to $1 million": all kinds. */
  static boolean every(List<Value> values, Count papers) {
    return values.size() > 1
        && values.size() == papers.groups().size()
        && values.stream().map(OneKind::kind).distinct().count() == values.size();
  }

  /** The last word of the papers that the sentence of the amount opens with. */
  private static String kind(Value value) {
    Parsed told = value.where();
    int kind = KINDS.find(told, 1, OPENING);
    return kind < 0 ? "" : told.word(kind + KINDS.match(told, kind) - 1);
  }

  /** Words of "the export orders". */
  private static final int OPENING = 3;

  /** Whether the amount leaves out some of the papers that were counted together. */
  static boolean only(Value value, Count papers) {
    Parsed told = value.where();
    String noun = told.is(0, "the") ? kind(value) : "";
    if (noun.isEmpty()
        || papers == null
        || papers.groups().size() < 2
        || told.sameAs(papers.where())) {
      return false;
    }
    Parsed counted = papers.where();
    boolean here = false;
    boolean others = false;
    for (int i = papers.at(); i < counted.size(); i++) {
      boolean group = counted.at(i).counts() && NounPhrase.after(counted, i).papers();
      String head = group ? counted.word(NounPhrase.after(counted, i).head()) : "";
      here |= head.equals(noun);
      others |= group && !head.equals(noun);
    }
    return here && others;
  }
}
