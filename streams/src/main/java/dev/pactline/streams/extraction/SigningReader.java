package dev.pactline.streams.extraction;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds how many papers an English sentence says were signed: "Fourteen projects were signed", "no
 * deal was struck".
 */
final class SigningReader {
  private SigningReader() {}

  static List<Count> read(Parsed parsed, boolean event) {
    List<PaperGroup> groups = PaperGroups.groups(parsed);
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int last = i;
      while (last + 1 < groups.size()
          && CoordinatedPapers.coordinated(parsed, groups.get(last), groups.get(last + 1))) {
        last++;
      }
      Count count = count(parsed, groups, i, last, event);
      if (count != null) {
        counts.add(count);
      }
      i = last;
    }
    PapersEach.add(parsed, counts);
    PapersApart.addNextDay(parsed, counts);
    PapersApart.joinDays(parsed, counts);
    PapersApart.addRemainder(parsed, counts);
    PapersApart.addApposed(parsed, counts);
    PapersApart.addBesides(parsed, counts);
    PapersApart.addAdded(parsed, counts);
    PapersAtLast.add(parsed, counts);
    NothingSigned.add(parsed, counts);
    PapersApart.addPronoun(parsed, counts);
    PricedList.add(parsed, counts);
    addLoose(parsed, groups, counts);
    RankedPapers.add(parsed, counts);
    return counts;
  }

  /** "It left ten contracts on the books": perhaps they were signed. */
  private static void addLoose(Parsed parsed, List<PaperGroup> groups, List<Count> counts) {
    for (int i = 0; counts.isEmpty() && i < groups.size(); i++) {
      PaperGroup group = groups.get(i);
      int from = Math.max(parsed.clauseStart(group.from()), group.from() - SignedUnsaid.FOLLOWING);
      int to = Math.min(parsed.clauseEnd(group.head()), group.head() + SignedUnsaid.FOLLOWING);
      boolean orders =
          group.phrase().kind() == NounPhrase.Kind.PROJECTS
              && (parsed.has(Lexicons.SIGNING, from, to) || ORDERS.has(parsed, group.head()));
      boolean papers =
          group.number() != null
              && (group.phrase().kind() == NounPhrase.Kind.PAPERS || orders)
              && (!parsed.has(PaperExtent.INCLUDING, from, group.from())
                  || PaperExtent.topicOf(parsed, group.from()))
              && !parsed.is(group.from() + 1, "of");
      if (papers
          && !parsed.has(Lexicons.UNSETTLED, from, to)
          && !parsed.has(SignedUnsaid.UNDONE, from, to)
          && !LooseCounts.open(parsed, group.from(), group.head())) {
        counts.add(LooseCounts.count(parsed, group.from(), Counted.PROJECTS, group.number()));
      }
    }
  }

  private static final Lexicon ORDERS = Lexicon.load("order-nouns");

  private static final Lexicon DRAFTS = Lexicon.of("draft", "drafts");

  private static Count count(
      Parsed parsed, List<PaperGroup> groups, int first, int last, boolean event) {
    PaperGroup group = groups.get(first);
    int from = group.from();
    int to = groups.get(last).head();
    if (parsed.has(DRAFTS, from, to + 1)) {
      return null; // "had brought three draft contracts"
    }
    int next = behindParts(parsed, groups, last + 1);
    int until = next < groups.size() ? groups.get(next).from() : parsed.size();
    int since = first > 0 ? groups.get(first - 1).head() + 1 : 0;
    long sum = 0;
    Precision precision = Precision.EXACT;
    Long max = null;
    List<Long> sums = new ArrayList<>();
    for (PaperGroup part : groups.subList(first, last + 1)) {
      long papers = part.count() == 0 && last > first ? 1 : part.count();
      sum += papers;
      sums.add(papers);
      if (part.number() != null) {
        Precision told = precision(parsed, part);
        precision = told == Precision.EXACT ? precision : told;
        max = part.number().max() == null ? null : Long.valueOf(part.number().max().longValue());
      }
    }
    boolean between = Lexicons.FIRM_SIGNING.in(parsed, group.head() + 1, Math.max(to, 1));
    int behind = between ? group.head() : to; // "eight were signed by firms and four by schools"
    SigningVerb verb = SigningVerbs.verb(parsed, group, from, behind, since, until, event);
    if (verb == null) {
      return null;
    }
    Extent extent = PaperExtent.extent(parsed, from, to, group, sum, groups.get(0));
    boolean none = sum == 0 && group.number() != null && to <= from + 1; // "zero contracts"
    long counted = none ? 0 : Math.max(sum, 1);
    return new Count(
        parsed,
        from,
        Counted.PROJECTS,
        counted,
        max,
        precision,
        verb.mood(),
        extent,
        verb.firm(),
        sums);
  }

  /** "Fourteen agreements, including five contracts, were signed": the verb is of the fourteen. */
  private static int behindParts(Parsed parsed, List<PaperGroup> groups, int next) {
    int i = next;
    while (i < groups.size() && PaperExtent.isPart(parsed, groups.get(i).from())) {
      i++;
    }
    return i;
  }

  /** "Under twelve contracts signed in August, they will pay": twelve, not fewer. */
  private static Precision precision(Parsed parsed, PaperGroup part) {
    boolean under = parsed.at(part.from()).word().startsWith("under ");
    return under ? Precision.EXACT : part.number().precision();
  }
}
