package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;

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

  /** Whether the amount leaves out some of the papers that were counted together. */
  static boolean only(Value value, Count papers) {
    Parsed told = value.where();
    int kind = told.word(0).equals("the") ? KINDS.find(told, 1, Math.min(told.size(), 3)) : -1;
    if (kind < 0 || papers == null || papers.groups().size() < 2 || told.sameAs(papers.where())) {
      return false;
    }
    String noun = told.word(kind + KINDS.match(told, kind) - 1);
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
