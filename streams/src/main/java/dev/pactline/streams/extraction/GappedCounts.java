package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers whose noun and verb are those of the event before: "At the Oman forum seven
 * contracts were signed, and at the Kuwait forum another nine".
 */
final class GappedCounts {
  private GappedCounts() {}

  /** The counts, with those behind the later events of the sentence. */
  static List<Count> with(Parsed parsed, List<EventMention> mentions, List<Count> counts) {
    if (mentions.size() < 2 || counts.isEmpty()) {
      return counts;
    }
    List<Count> all = new ArrayList<>(counts);
    for (EventMention mention : mentions.subList(1, mentions.size())) {
      Count before = lastBefore(all, mention.from());
      int ahead = before == null ? -1 : parsed.nextCount(before.at() + 1);
      boolean worth = ahead >= 0 && ahead < mention.from() && worth(parsed, ahead);
      int number = worth ? ahead : parsed.nextCount(mention.to());
      boolean gapped =
          before != null
              && before.extent() == Extent.WHOLE
              && number >= 0
              && (worth || bare(parsed, number))
              && !Few.any(counts, count -> count.at() > before.at() && count.at() <= number);
      if (gapped) {
        all.add(like(before, number));
      }
    }
    return all;
  }

  private static Count lastBefore(List<Count> counts, int at) {
    Count last = null;
    for (Count count : counts) {
      boolean later = last == null || count.at() > last.at();
      last = count.firm() && count.at() < at && later ? count : last;
    }
    return last;
  }

  /** "and two worth $3 million at a seminar in Brunei". */
  private static boolean worth(Parsed parsed, int number) {
    return parsed.is(number + 1, "worth") || parsed.is(number + 1, "at");
  }

  private static boolean bare(Parsed parsed, int number) {
    return parsed.ends(number + 1) && PaperGroups.whole(parsed.at(number).number().value());
  }

  private static Count like(Count before, int number) {
    return Count.told(before.where(), number, before.counted(), Extent.WHOLE).with(before.mood());
  }
}
