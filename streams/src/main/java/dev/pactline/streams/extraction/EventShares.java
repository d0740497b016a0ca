package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds how many papers of a larger number an event brought: "four of the documents date from the
 * Estonia Seminar", "the Riga Forum accounted for nine of the agreements".
 */
final class EventShares {
  private static final Lexicon BRINGING =
      Lexicon.of(
          "accounted for",
          "accounts for",
          "contributed",
          "provided",
          "supplied",
          "was good for",
          "brought in",
          "brought another",
          "added");

  private static final Lexicon COMING =
      Lexicon.of(
          "date from",
          "dated from",
          "stem from",
          "stemmed from",
          "come from",
          "came from",
          "came out of",
          "come out of",
          "resulted from",
          "are the outcome of",
          "were the outcome of",
          "are the result of",
          "were the result of");

  private EventShares() {}

  /** The counts, with that of the only event named where no other paper is counted. */
  static List<Count> with(Parsed parsed, List<EventMention> mentions, List<Count> counts) {
    boolean counted = Few.any(counts, count -> count.counted() == Counted.PROJECTS);
    if (counted || mentions.size() != 1 || !mentions.get(0).named()) {
      return counts;
    }
    int number = number(parsed, mentions.get(0));
    if (number < 0 || !papers(parsed, number)) {
      return counts;
    }
    List<Count> all = new ArrayList<>(counts);
    all.add(Count.told(parsed, number, Counted.PROJECTS, Extent.WHOLE));
    return all;
  }

  private static int number(Parsed parsed, EventMention event) {
    int verb = BRINGING.find(parsed, event.to(), parsed.size());
    if (verb >= 0) {
      int behind = verb + BRINGING.match(parsed, verb);
      return parsed.nextCount(behind) == behind ? behind : -1;
    }
    int coming = COMING.find(parsed, 0, event.from());
    boolean near = coming >= 0 && event.from() - coming - COMING.match(parsed, coming) <= 1;
    return near && parsed.nextCount(0) < coming ? parsed.nextCount(0) : -1;
  }

  /** "five documents", "nine of the agreements". */
  private static boolean papers(Parsed parsed, int number) {
    boolean of = parsed.is(number + 1, "of");
    int noun = of ? number + 3 : -1;
    return NounPhrase.after(parsed, number).papers()
        || (of && (parsed.is(number + 2, "them") || Lexicons.INSTRUMENTS.has(parsed, noun)));
  }
}
