package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/**
 * Papers whose number follows from the word before them: "a seventh contract", "both agreements".
 */
final class RankedPapers {
  /** "A second contract" is said of deals that nobody counts. */
  private static final long LEAST = 3;

  /** Words of "the agreements prepared for the Windhoek-Zhejiang Leather Seminar". */
  private static final int SUBJECT = 12;

  private RankedPapers() {}

  /** Adds their number, where the sentence tells no other. */
  static void add(Parsed parsed, List<Count> counts) {
    for (int i = 0; counts.isEmpty() && i < parsed.size(); i++) {
      if (parsed.is(i, "both") && signed(parsed, parsed.is(i + 1, "the") ? i + 1 : i)) {
        counts.add(Count.exactly(parsed, i, Counted.PROJECTS, 2, Extent.WHOLE, true));
      } else if (last(parsed, i)) {
        long rank = parsed.at(i).number().value().longValue();
        counts.add(Count.exactly(parsed, i, Counted.PROJECTS, rank, Extent.PERHAPS, false));
      }
    }
  }

  /** "They inked a seventh contract": of seven, if the article tells nothing better. */
  private static boolean last(Parsed parsed, int rank) {
    NumberMention number = parsed.at(rank).number();
    boolean ranks =
        number != null
            && !number.isCardinal()
            && parsed.is(rank - 1, "a")
            && PaperGroups.whole(number)
            && number.value().longValue() >= LEAST;
    int verb = ranks ? rank - 2 : -1;
    return verb >= 0
        && Lexicons.FIRM_SIGNING.match(parsed, verb) == 1
        && Moods.at(parsed, verb) == Mood.ACTUAL
        && NounPhrase.after(parsed, rank).kind() == NounPhrase.Kind.PAPERS;
  }

  /** "Both the agreements prepared for the seminar were concluded": two. */
  private static boolean signed(Parsed parsed, int before) {
    NounPhrase phrase = NounPhrase.after(parsed, before);
    int end = Math.min(parsed.clauseEnd(before), phrase.head() + SUBJECT);
    int verb = Lexicons.FIRM_SIGNING.find(parsed, phrase.head() + 1, end);
    return phrase.kind() == NounPhrase.Kind.PAPERS
        && parsed.word(phrase.head()).endsWith("s")
        && verb > 0
        && PaperGroups.AUXILIARIES.has(parsed, verb - 1)
        && Moods.at(parsed, verb) == Mood.ACTUAL;
  }
}
