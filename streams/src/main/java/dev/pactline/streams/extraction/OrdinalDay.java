package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.NumberMention;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Works out the days of an event from one of them: "on Wednesday, the second and last day" is
 * Tuesday and Wednesday, "on Tuesday, the first day of the three-day fair" Tuesday to Thursday.
 */
final class OrdinalDay {
  /** Words of "the second and closing day". */
  private static final int PHRASE = 6;

  /** Words from "the second day of the Business Week" to "yesterday". */
  private static final int REACH = 16;

  /** No event lasts longer. */
  private static final int LONGEST = 10;

  private static final Words JOINED = Words.of("and", "last", "final", "closing", "concluding");

  private static final Words CLAUSES =
      Words.of("which", "that", "who", "said", "where", "when", "and", "but");

  private OrdinalDay() {}

  /** The days of the event; the date itself where nothing calls it one of several days. */
  static DateMention stretch(Parsed parsed, int i, DateMention date) {
    boolean one = date.kind() == DateMention.Kind.DAY && date.hasDays();
    long ordinal = one ? ordinal(parsed, i) : 0;
    if (ordinal < 1 || ordinal > LONGEST) {
      return date;
    }
    DateMention length = length(parsed, i);
    if (length != null && days(length.period()) >= ordinal && days(length.period()) <= LONGEST) {
      return length.startingOn(date.from().minusDays(ordinal - 1));
    }
    return ordinal > 1 ? date.asLastOf((int) ordinal) : date;
  }

  static long days(Period period) {
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
  }

  private static long ordinal(Parsed parsed, int i) {
    if (parsed.is(i - 1, ",")) {
      long before = before(parsed, i - 2);
      if (before > 0) {
        return before;
      }
    }
    boolean apposed = parsed.is(i + 1, ",") || parsed.is(i + 1, "was");
    int behind = apposed ? i + 2 : i + 1;
    return apposed ? behind(parsed, behind) : ofEvent(parsed, i);
  }

  /** "On the second day, Wednesday": with the last word of it at {@code last}. */
  private static long before(Parsed parsed, int last) {
    DateMention relative = last < 0 ? null : parsed.at(last).date();
    if (relative != null && parsed.at(last).raw().endsWith(" day")) {
      boolean counted = counts(parsed.at(last));
      return counted && relative.period() != null ? days(relative.period()) + 1 : 0;
    }
    if (last < 0 || !parsed.is(last, "day")) {
      return 0;
    }
    for (int j = last - 1; j >= Math.max(0, last - PHRASE); j--) {
      long rank = rank(parsed, j);
      if (rank > 0) {
        return rank;
      }
    }
    return 0;
  }

  /** "the second and last day" from {@code from} on. */
  private static long behind(Parsed parsed, int from) {
    if (from < parsed.size() && counts(parsed.at(from))) {
      DateMention relative = parsed.at(from).date();
      return relative == null || relative.period() == null ? 0 : days(relative.period()) + 1;
    }
    if (!parsed.is(from, "the")) {
      return 0;
    }
    long rank = rank(parsed, from + 1);
    for (int j = from + 2; rank > 0 && j < Math.min(parsed.size(), from + PHRASE); j++) {
      if (parsed.is(j, "day")) {
        return rank;
      }
      if (!JOINED.has(parsed, j)) {
        return 0;
      }
    }
    return 0;
  }

  /** "on the second and last day of the Business Week here yesterday". */
  private static long ofEvent(Parsed parsed, int i) {
    for (int j = i - 1; j > Math.max(0, i - REACH); j--) {
      boolean of = parsed.is(j, "of");
      if (of && (parsed.is(j - 1, "day") || counted(parsed, j - 1))) {
        return before(parsed, j - 1);
      }
      boolean ends = CLAUSES.has(parsed, j) || parsed.is(j, ",");
      if (ends || parsed.at(j).date() != null) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean counted(Parsed parsed, int i) {
    return parsed.at(i).date() != null && counts(parsed.at(i));
  }

  private static long rank(Parsed parsed, int i) {
    NumberMention number = i < 0 || i >= parsed.size() ? null : parsed.at(i).number();
    return number != null && number.kind() == NumberMention.Kind.ORDINAL
        ? number.value().longValue()
        : 0;
  }

  /** "the second day", which elsewhere may be the next one. */
  static boolean counts(Chunk chunk) {
    return DAYS.contains(chunk.raw().toLowerCase(Locale.ROOT));
  }

  private static final Words DAYS =
      Words.of("the second day", "the third day", "the fourth day", "the fifth day", "第二天");

  private static DateMention length(Parsed parsed, int i) {
    for (int j = Math.max(0, i - REACH); j < Math.min(parsed.size(), i + REACH); j++) {
      DateMention date = parsed.at(j).date();
      if (date != null && date.kind() == DateMention.Kind.DURATION) {
        return date;
      }
    }
    return null;
  }
}
