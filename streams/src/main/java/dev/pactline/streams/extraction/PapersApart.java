package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/**
 * Finds numbers of papers signed that stand apart from their noun: "... were agreed: five in all".
 */
final class PapersApart {
  private static final Words SINGULAR = Words.of("was", "has");

  private PapersApart() {}

  /** "Seven contracts were signed on the first day and five on the second". */
  static void addNextDay(Parsed parsed, List<Count> counts) {
    if (counts.size() != 1 || !told(counts.get(0)) || counts.get(0).extent() != Extent.WHOLE) {
      return;
    }
    int first = parsed.nextCount(counts.get(0).at() + 2);
    for (int i = first; i >= 0 && i + 1 < parsed.size(); i = parsed.nextCount(i + 1)) {
      NumberMention number = parsed.at(i).number();
      String link = parsed.word(i - 1);
      boolean listed = PaperGroups.whole(number) && (link.equals("and") || link.equals("another"));
      int day = i + 1;
      while (day < parsed.size() && ON_DAY.has(parsed, day)) {
        day++;
      }
      boolean behind = day > i + 1 && day < parsed.size() && isDay(parsed, day);
      if (listed
          && (behind || (i + 2 >= parsed.size() && dayAhead(parsed, i, counts.get(0).at())))) {
        counts.add(LooseCounts.count(parsed, i, Counted.PROJECTS, number).asMore());
        return;
      }
    }
  }

  /** "Nine contracts were signed on the first day and three orders on the second": twelve. */
  static void joinDays(Parsed parsed, List<Count> counts) {
    boolean two = counts.size() == 2 && Few.all(counts, c -> told(c) && c.extent() == Extent.WHOLE);
    if (!two) {
      return;
    }
    int second = counts.get(1).at();
    int head = NounPhrase.after(parsed, second).head();
    if (onDay(parsed, counts.get(0).at() + 1, second)
        && onDay(parsed, head + 1, Math.min(parsed.size(), head + BEHIND))) {
      counts.set(1, counts.get(1).asMore());
    }
  }

  private static boolean onDay(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      int day = parsed.is(i + 1, "the") ? i + 2 : i + 1;
      if (parsed.is(i, "on") && day < parsed.size() && isDay(parsed, day)) {
        return parsed.ends(day + 1)
            || day + 1 == to
            || parsed.is(day + 1, "and")
            || parsed.is(day + 1, "day");
      }
    }
    return false;
  }

  /** Words of ", signed on the second". */
  private static final int BEHIND = 6;

  /** "..., and on Wednesday five contracts": the verb is that of the day before. */
  private static boolean ofNextDay(Parsed parsed, int i) {
    boolean day = i > 2 && parsed.at(i - 1).date() != null;
    int and = parsed.is(i - 2, "on") ? i - 3 : i - 2;
    NounPhrase phrase = day && JOINING.has(parsed, and) ? NounPhrase.after(parsed, i) : null;
    return phrase != null && phrase.papers() && parsed.ends(phrase.head() + 1);
  }

  private static final Words JOINING = Words.of("and", ";");

  /** "Contracts for berries were agreed: five in all", "half of the ten were signed: five". */
  static void addApposed(Parsed parsed, List<Count> counts) {
    if (Few.any(counts, c -> told(c) && c.extent() == Extent.WHOLE)) {
      return;
    }
    int papers = Lexicons.INSTRUMENTS.find(parsed, 0, parsed.size());
    int verb = papers < 0 ? -1 : Lexicons.SIGNING.find(parsed, papers, parsed.size());
    int first = verb < 0 ? -1 : parsed.nextCount(verb + 1);
    for (int i = first; i >= 0; i = parsed.nextCount(i + 1)) {
      NumberMention number = parsed.at(i).number();
      boolean apart =
          PaperGroups.whole(number)
              && (parsed.is(i - 1, ":")
                  || parsed.is(i - 1, "—")
                  || (parsed.is(i - 1, ",") && ALTOGETHER.match(parsed, i + 1) > 0))
              && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE
              && APPOSED.contains(i + 1 < parsed.size() ? parsed.word(i + 1) : ".");
      if (apart && Moods.at(parsed, verb) == Mood.ACTUAL) {
        counts.clear();
        counts.add(LooseCounts.count(parsed, i, Counted.PROJECTS, number).asTold());
        return;
      }
    }
  }

  private static final Lexicon ALTOGETHER =
      Lexicon.of("in all", "in total", "altogether", "all told", "all together");

  static final Words APPOSED = Words.of("in", "altogether", "all", "of", ",", ".", "together");

  /** "...; on the second day, another nine": the day stands before it. */
  private static boolean dayAhead(Parsed parsed, int i, int from) {
    int start = Math.max(from, parsed.clauseStart(i));
    boolean on = parsed.is(start, "on") || parsed.is(start, "and");
    for (int j = start + 1; on && parsed.is(i - 1, "another") && j < i; j++) {
      if (isDay(parsed, j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(Parsed parsed, int i) {
    NumberMention number = parsed.at(i).number();
    return parsed.at(i).date() != null
        || (number != null && number.kind() == NumberMention.Kind.ORDINAL)
        || OTHER_DAYS.has(parsed, i);
  }

  private static final Words OTHER_DAYS = Words.of("next", "following", "last", "day");

  private static final Words ON_DAY = Words.of("on", "the", "more", "in", "at", "were", "signed");

  /** "Of the 16 contracts on the list, 13 made it". */
  static void addRemainder(Parsed parsed, List<Count> counts) {
    int of = parsed.is(0, "out") ? 1 : 0;
    if (!parsed.is(of, "of") || Few.any(counts, PapersApart::told)) {
      return;
    }
    boolean papers = false;
    for (int i = parsed.nextCount(of + 1); i >= 0; i = parsed.nextCount(i + 1)) {
      NumberMention number = parsed.at(i).number();
      papers |= NounPhrase.after(parsed, i).papers();
      boolean bare =
          parsed.is(i - 1, ",")
              && PaperGroups.whole(number)
              && (NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE
                  || found(parsed, i + 1));
      if (papers
          && bare
          && !parsed.has(SignedUnsaid.UNDONE, i, parsed.size())
          && !failed(parsed, i)) {
        counts.clear();
        counts.add(LooseCounts.count(parsed, i, Counted.PROJECTS, number).with(Extent.WHOLE));
        return;
      }
    }
  }

  private static boolean told(Count count) {
    return count.firm() && count.mood() == Mood.ACTUAL;
  }

  /** "Of 15 projects presented, twelve found a partner and were signed". */
  private static boolean found(Parsed parsed, int verb) {
    return FINDING.has(parsed, verb)
        && Lexicons.FIRM_SIGNING.in(parsed, verb, Math.min(parsed.size(), verb + NEAR));
  }

  private static final Words FINDING = Words.of("found", "drew", "won", "passed", "met");
  private static final int NEAR = 8;

  private static boolean failed(Parsed parsed, int i) {
    return parsed.has(Lexicons.NEGATING, i, parsed.size())
        || parsed.has(Lexicons.UNSETTLED, i, parsed.size())
        || parsed.has(Lexicons.PLANNED, i, parsed.size());
  }

  private static final Lexicon IT = Lexicon.of("it");

  /** "In addition to ten contracts, the parties signed two memoranda": twelve. */
  static void addBesides(Parsed parsed, List<Count> counts) {
    int words = BESIDES.match(parsed, 0);
    boolean two = words > 0 && counts.size() == 2 && Few.all(counts, PapersApart::told);
    if (two && counts.get(0).at() <= words + 1 && counts.get(1).extent() == Extent.WHOLE) {
      counts.set(1, counts.get(1).asMore());
    }
  }

  /** "Firms signed seven contracts; universities added five agreements": twelve. */
  static void addAdded(Parsed parsed, List<Count> counts) {
    for (int c = 1; c < counts.size(); c++) {
      Count count = counts.get(c);
      boolean added =
          told(count) && (ADDED.has(parsed, count.at() - 1) || ofNextDay(parsed, count.at()));
      if (added && told(counts.get(c - 1)) && count.extent() == Extent.WHOLE) {
        counts.set(c, count.asMore());
      }
    }
  }

  private static final Words ADDED = Words.of("added", "add", "adding", "contributed");

  private static final Lexicon BESIDES =
      Lexicon.of("in addition to", "besides", "apart from", "as well as", "alongside");

  /** "It was signed in Bruges": one paper, told before. */
  static void addPronoun(Parsed parsed, List<Count> counts) {
    boolean may = counts.isEmpty() && parsed.has(IT) && parsed.has(Lexicons.FIRM_SIGNING);
    for (int i = 0; may && counts.isEmpty() && i < parsed.size(); i++) {
      if (parsed.is(i, "it") && SINGULAR.has(parsed, i + 1)) {
        int verb = Lexicons.FIRM_SIGNING.find(parsed, i + 2, i + 5);
        if (verb >= 0 && Moods.at(parsed, verb) == Mood.ACTUAL) {
          counts.add(
              new Count(
                  parsed,
                  i,
                  Counted.PROJECTS,
                  1,
                  null,
                  Precision.EXACT,
                  Mood.ACTUAL,
                  Extent.PART,
                  true));
        }
      }
    }
  }
}
