package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/**
 * Finds how many papers came of those that were hoped for, prepared or only intended: "they had
 * hoped for five contracts but came away with two".
 */
final class PapersAtLast {
  private static final Lexicon GOT = Lexicon.load("getting-verbs");
  private static final Lexicon INTENTS = Lexicon.load("intent-words");
  private static final Lexicon TURNED = Lexicon.load("turning-verbs");
  private static final Lexicon READIED = Lexicon.load("readied-words");
  private static final Words OF = Words.of("of which", "of them", "of these");

  /** Words from a draft to what became of it. */
  private static final int REACH = 14;

  private PapersAtLast() {}

  /** Adds the number that was signed, where the sentence tells none yet. */
  static void add(Parsed parsed, List<Count> counts) {
    if (!parsed.hasCount() || Few.any(counts, PapersAtLast::told)) {
      return;
    }
    for (int i = 0; i < parsed.size(); i++) {
      NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
      boolean papers =
          number != null
              && PaperGroups.whole(number)
              && (got(parsed, i) || turned(parsed, i) || ofThose(parsed, i) || signing(parsed, i));
      if (papers) {
        counts.clear();
        counts.add(LooseCounts.count(parsed, i, Counted.PROJECTS, number).asTold());
        return;
      }
    }
  }

  private static boolean told(Count count) {
    return count.firm() && count.mood() == Mood.ACTUAL && count.extent() == Extent.WHOLE;
  }

  /** "The team had hoped for five contracts but came away with two". */
  private static boolean got(Parsed parsed, int number) {
    for (int from = Math.max(0, number - 4); from < number; from++) {
      if (from + GOT.match(parsed, from) == number && GOT.match(parsed, from) > 0) {
        int papers = Lexicons.INSTRUMENTS.find(parsed, 0, from);
        return papers >= 0
            && parsed.has(Lexicons.PLANNED, 0, from)
            && bare(parsed, number)
            && !parsed.is(from - 1, "to")
            && !parsed.has(Lexicons.NEGATING, papers, from)
            && !parsed.has(Lexicons.PERSONS, papers, from);
      }
    }
    return false;
  }

  /**
   * "Twelve letters of intent were turned into contracts", "six of the drafts became contracts".
   */
  private static boolean turned(Parsed parsed, int number) {
    int end = Math.min(parsed.clauseEnd(number), number + REACH);
    int verb = TURNED.find(parsed, number + 1, end);
    boolean ofMore = number == 1 && parsed.is(0, "of");
    if (verb < 0 || ofMore) {
      return false;
    }
    int behind = verb + TURNED.match(parsed, verb);
    boolean papers = Lexicons.INSTRUMENTS.in(parsed, behind, Math.min(end, behind + 4));
    boolean drafts =
        parsed.has(INTENTS, number + 1, verb)
            || parsed.has(READIED, number + 1, verb)
            || (bare(parsed, number) && (parsed.has(INTENTS, 0, number) || parsed.has(READIED)));
    return papers && drafts && Moods.at(parsed, verb) == Mood.ACTUAL;
  }

  /** "Fifteen agreements had been prepared, twelve of which were signed"; "twelve of the 15". */
  private static boolean ofThose(Parsed parsed, int number) {
    String of = parsed.word(number + 1) + " " + parsed.word(number + 2);
    boolean pronoun =
        OF.contains(of)
            && parsed.is(number - 1, ",")
            && Lexicons.INSTRUMENTS.in(parsed, 0, number)
            && parsed.has(READIED, 0, number);
    boolean partOf = of.startsWith("of ") && readied(parsed, number);
    if (!pronoun && !partOf) {
      return false;
    }
    int from = partOf ? Lexicons.INSTRUMENTS.find(parsed, number, parsed.size()) : number + 2;
    return signedBehind(parsed, from + 1);
  }

  /** Whether a verb of signing follows that tells of what happened. */
  static boolean signedBehind(Parsed parsed, int from) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, from, Math.min(parsed.size(), from + REACH));
    return verb >= 0
        && !parsed.has(Lexicons.PLANNED, from, verb)
        && !parsed.has(Lexicons.NEGATING, from, verb);
  }

  /** "twelve of the fifteen planned contracts", "ten of the projects presented". */
  private static boolean readied(Parsed parsed, int number) {
    int papers =
        Lexicons.INSTRUMENTS.find(parsed, number, Math.min(parsed.size(), number + REACH / 2));
    return papers >= 0
        && (parsed.has(READIED, number + 2, papers) || READIED.match(parsed, papers + 1) > 0);
  }

  /** "There were 12 signings". */
  private static boolean signing(Parsed parsed, int number) {
    return parsed.word(number + 1).startsWith("signing")
        && !parsed.is(number + 2, "of")
        && parsed.is(number - 2, "there")
        && (parsed.is(number - 1, "were") || parsed.is(number - 1, "was"));
  }

  private static boolean bare(Parsed parsed, int number) {
    return NounPhrase.after(parsed, number).kind() == NounPhrase.Kind.NONE;
  }
}
