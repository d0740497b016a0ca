package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.util.List;

/**
 * Leaves out an event that the opening of a sentence only compares with, or tells the time by:
 * "With one eye on the talks in Washington, 500 people came to the Jalisco-Zhejiang Congress".
 */
final class OpeningAsides {
  /** Words that open such an aside. */
  private static final Lexicon ASIDES = Lexicon.load("opening-asides");

  /** Words before those: "just", "only three weeks". */
  private static final int LEAD = 4;

  private OpeningAsides() {}

  /** Takes out the first event where another one is named behind the comma. */
  static void leaveOut(Parsed parsed, List<EventMention> events) {
    if (events.size() < 2 || !events.get(1).named()) {
      return;
    }
    int first = events.get(0).to();
    int comma = first;
    while (comma < parsed.size() && !parsed.is(comma, ",")) {
      comma++;
    }
    boolean apart = comma < events.get(1).from() && !counts(parsed, events.get(0).from(), comma);
    if (apart && opens(parsed, events.get(0).from())) {
      events.remove(0);
    }
  }

  private static boolean opens(Parsed parsed, int event) {
    int start = Background.commaBefore(parsed, event);
    int at = ASIDES.find(parsed, start, Math.min(event, start + LEAD));
    return (at >= 0 || weekAfter(parsed, start, event))
        && !parsed.has(Lexicons.FIRM_SIGNING, 0, event);
  }

  /** "A week after the expo in Shanghai": told as one date. */
  private static boolean weekAfter(Parsed parsed, int start, int event) {
    DateMention date = parsed.at(start).date();
    boolean relative =
        date != null && date.kind() == DateMention.Kind.RELATIVE && event < start + LEAD;
    String last = relative ? parsed.at(start).word() : "";
    return last.endsWith(" after") || last.endsWith(" before");
  }

  private static boolean counts(Parsed parsed, int from, int to) {
    int count = parsed.nextCount(from);
    return count >= 0 && count < to;
  }
}
