package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.NumberMention;
import java.util.List;

/**
 * Finds how far into an event something happened where its days are numbered and not dated: "on its
 * second day", "on the third afternoon", "on day two".
 */
final class NumberedDay {
  private static final Lexicon PARTS =
      Lexicon.of("day", "morning", "afternoon", "evening", "night");

  private static final Words ON = Words.of("on", "by", "during", "of");
  private static final Words OWNERS = Words.of("the", "its", "their", "last", "final", "closing");

  /** Words of "the Poland-Zhejiang Business Forum". */
  private static final int NAME = 7;

  private NumberedDay() {}

  /** The last day that the sentences number, the first being one; 0 for none. */
  static int last(List<Parsed> sentences) {
    int last = 0;
    for (Parsed parsed : sentences) {
      last = Math.max(last, in(parsed));
    }
    return last;
  }

  private static int in(Parsed parsed) {
    int last = 0;
    for (int i = parsed.nextDate(0); i >= 0; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      boolean numbered = OrdinalDay.counts(parsed.at(i)) && date.period() != null;
      boolean counts =
          parsed.at(i).raw().equals(SECOND) || (leads(parsed, i) && ofEvent(parsed, i));
      last = numbered && counts ? number(date) : last;
    }
    int end = parsed.size();
    for (int i = PARTS.find(parsed, 0, end); i >= 0; i = PARTS.find(parsed, i + 1, end)) {
      last = Math.max(last, ofEvent(parsed, i) ? before(parsed, i) : 0);
      last = Math.max(last, behind(parsed, i));
    }
    return last;
  }

  /** 论坛第二天. */
  private static final String SECOND = "第二天";

  private static int number(DateMention date) {
    return (int) OrdinalDay.days(date.period()) + 1;
  }

  /** "its second", "the second and last" right before the day. */
  private static int before(Parsed parsed, int day) {
    int i = day - 1;
    while (i > day - 3 && (OWNERS.has(parsed, i) || parsed.is(i, "and"))) {
      i--;
    }
    NumberMention number = i < 1 ? null : parsed.at(i).number();
    boolean ordinal =
        number != null
            && number.kind() == NumberMention.Kind.ORDINAL
            && OWNERS.has(parsed, i - 1)
            && leads(parsed, i - 1);
    return ordinal ? number.value().intValue() : 0;
  }

  /** "on day two". */
  private static int behind(Parsed parsed, int day) {
    boolean counted =
        parsed.is(day, "day")
            && parsed.is(day - 1, "on")
            && day + 1 < parsed.size()
            && parsed.at(day + 1).counts();
    return counted ? parsed.at(day + 1).number().value().intValue() : 0;
  }

  private static boolean leads(Parsed parsed, int i) {
    return i == 0 || ON.has(parsed, i - 1);
  }

  /** "on the second day of the forum", but not "of their visit", "of the holiday". */
  private static boolean ofEvent(Parsed parsed, int day) {
    if (!parsed.is(day + 1, "of") && !parsed.is(day + 1, "in")) {
      return true;
    }
    int end = Math.min(parsed.size(), day + NAME);
    return Lexicons.EVENTS.in(parsed, day + 2, end) && !parsed.has(Departures.JOURNEYS, day, end);
  }
}
