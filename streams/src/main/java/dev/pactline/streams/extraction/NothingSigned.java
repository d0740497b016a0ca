package dev.pactline.streams.extraction;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;
import java.util.Set;

/** Finds in English sentences that no paper was signed: "ended without any agreement". */
final class NothingSigned {
  private static final Lexicon DENYING =
      Lexicon.of("no", "any", "none", "nothing", "without", "single");
  private static final Set<String> HAPPENED = Set.of("was", "were", "had", "has", "got");

  private NothingSigned() {}

  /**
   * "No agreements were signed", "ended without any agreement", "did not produce a single
   * contract".
   */
  static void add(Parsed parsed, List<Count> counts) {
    for (int i = 0; parsed.has(DENYING) && i < parsed.size(); i++) {
      if (DENYING.has(parsed, i) && denies(parsed, i)) {
        counts.removeIf(count -> count.extent() != Extent.WHOLE || count.mood() == Mood.NEGATED);
        if (counts.isEmpty()) {
          counts.add(
              new Count(
                  parsed,
                  i,
                  Counted.PROJECTS,
                  0,
                  null,
                  Precision.EXACT,
                  Mood.ACTUAL,
                  Extent.WHOLE,
                  true));
        }
        return;
      }
    }
  }

  private static boolean denies(Parsed parsed, int i) {
    if (PaperGroups.LATER.contains(parsed.word(i + 1))) {
      return false;
    }
    String word = parsed.word(i);
    int end = parsed.clauseEnd(i);
    NounPhrase phrase =
        NounPhrase.after(
            parsed, word.equals("without") && NO_ARTICLE.contains(parsed.word(i + 1)) ? i + 1 : i);
    boolean signedBehind =
        parsed.has(Lexicons.FIRM_SIGNING, phrase.head() + 1, Math.min(end, phrase.head() + 8))
            || parsed.has(RESULTS, phrase.head() + 1, Math.min(end, phrase.head() + 6));
    boolean future =
        parsed.has(Lexicons.PLANNED, phrase.head() + 1, Math.min(end, phrase.head() + 6));
    if (word.equals("nothing") && !HAPPENED.contains(parsed.word(i + 1))) {
      return Lexicons.FIRM_SIGNING.match(parsed, i - 1) > 0
          && Moods.at(parsed, i - 1) == Mood.ACTUAL
          && !parsed.word(i + 1).equals("and");
    }
    if (word.equals("none") || word.equals("nothing")) {
      int verb = Lexicons.FIRM_SIGNING.find(parsed, i + 1, Math.min(end, i + 12));
      return verb >= 0 && Moods.at(parsed, verb) == Mood.ACTUAL;
    }
    boolean article = word.equals("without") && NO_ARTICLE.contains(parsed.word(i + 1));
    boolean signing = NO_SIGNING.contains(parsed.word(article ? i + 2 : i + 1));
    if (!phrase.papers() && !signing) {
      return false;
    }
    if (word.equals("without")) {
      return true;
    }
    if (word.equals("no")) {
      boolean there =
          parsed.word(0).equals("there")
              && (parsed.word(1).equals("were") || parsed.word(1).equals("was"))
              && i < 12;
      boolean ended = there || parsed.has(ENDED, Math.max(0, i - 4), i);
      return (signedBehind || ended || parsed.word(phrase.head() + 1).equals("resulted"))
          && !future;
    }
    int start = Math.max(parsed.clauseStart(i), i - 8);
    boolean negated = parsed.has(Lexicons.NEGATING, start, i);
    boolean verb = signing || parsed.has(Lexicons.SIGNING, start, i) || signedBehind;
    return negated && verb && !parsed.has(FUTURE, start, i);
  }

  private static final Set<String> NO_ARTICLE = Set.of("a", "any", "an", "single");
  private static final Set<String> NO_SIGNING = Set.of("signing", "signature", "signatures");
  private static final Lexicon RESULTS = Lexicon.load("result-verbs");
  private static final Lexicon ENDED = Lexicon.load("ending-verbs");
  private static final Lexicon FUTURE = Lexicon.load("future-auxiliaries");
}
