package dev.pactline.streams.extraction;

import java.util.List;

/**
 * Knows the days of a larger event that something took place beside: "on the sidelines of the World
 * Silk Convention, which opened on Friday".
 */
final class OfSidelines {
  private static final Words SIDES = Words.of("sidelines", "margins", "fringes", "fringe");
  private static final Words RELATIVE = Words.of("which", "that");

  /** Words from the sidelines to the date of the event. */
  private static final int REACH = 18;

  private OfSidelines() {}

  /**
   * Whether it is only where another event took place: "in a side room of last week's economic
   * forum for the Russia-Zhejiang Roundtable".
   */
  static boolean holds(EventMention larger, List<EventMention> mentions) {
    Parsed parsed = larger.where();
    boolean inside = false;
    for (int of = larger.from() - 1; of >= Math.max(1, larger.from() - NEAR); of--) {
      inside |= parsed.is(of, "of") && (SIDES.has(parsed, of - 1) || ROOMS.has(parsed, of - 1));
    }
    return inside && Few.any(mentions, other -> other.named() && other.from() >= larger.to());
  }

  private static final Lexicon ROOMS = Lexicon.load("room-words");

  /** Words of "of last week's". */
  private static final int NEAR = 3;

  /** "The forum as a whole counted 19,000 visitors", behind a roundtable beside it. */
  static boolean whole(EventMention mention) {
    return !mention.fresh() && !mention.named() && WHOLE.match(mention.where(), mention.to()) > 0;
  }

  private static final Lexicon WHOLE =
      Lexicon.of("as a whole", "at large", "in its entirety", "itself");

  /** Whether the date is that of the larger event. */
  static boolean dates(Parsed parsed, int date) {
    int relative = -1;
    for (int i = date - 1; i > Math.max(0, date - REACH); i--) {
      if (RELATIVE.has(parsed, i) && parsed.is(i - 1, ",")) {
        relative = i;
      }
      if (SIDES.has(parsed, i) && parsed.is(i + 1, "of")) {
        return relative > i && Lexicons.EVENTS.in(parsed, i + 2, relative);
      }
      if (relative < 0 && parsed.is(i, ",")) {
        return false;
      }
    }
    return false;
  }
}
