package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Follows the days that an article tells from sentence to sentence, so that "the next day" is
 * counted from the last of them, and weekdays behind "last week" are those of that week.
 */
final class ToldDays {
  private LocalDate last;
  private LocalDate week;

  /** Reads the dates of the next sentence, in order, by what was told before each. */
  List<DatedAt> follow(List<DatedAt> dates) {
    return dates.isEmpty() ? dates : Few.each(dates, this::follow);
  }

  private DatedAt follow(DatedAt dated) {
    DateMention date = dated.date();
    if (isWeek(date)) {
      week = date.to().isBefore(date.publication()) ? date.from() : null;
      return dated;
    }
    if (date.kind() == DateMention.Kind.RELATIVE) {
      date = resolved(dated);
    } else if (week != null) {
      date = date.inWeekOf(week);
    }
    last = date.hasDays() ? date.to() : last;
    return date.equals(dated.date())
        ? dated
        : new DatedAt(dated.where(), dated.at(), date, dated.strength(), dated.edge());
  }

  /** "a day earlier" is counted from publication where no day was told; "the next day" is not. */
  private DateMention resolved(DatedAt dated) {
    DateMention date = dated.date();
    LocalDate said = date.period() != null && date.period().isNegative() ? before(dated) : null;
    if (said != null) {
      return date.resolve(said);
    }
    if (last != null) {
      return date.resolve(last);
    }
    boolean open =
        date.publication() == null || date.weekday() != null || !date.period().isNegative();
    return open ? date : date.resolve(date.publication());
  }

  /** The day told nearest before it in its sentence, be it only that of who says so; or null. */
  private static LocalDate before(DatedAt dated) {
    for (int i = dated.at() - 1; i >= 0; i--) {
      DateMention date = dated.where().at(i).date();
      if (date != null && date.kind() == DateMention.Kind.DAY && date.hasDays()) {
        return date.from();
      }
    }
    return null;
  }

  private static boolean isWeek(DateMention date) {
    return date.kind() == DateMention.Kind.RANGE
        && date.publication() != null
        && date.hasDays()
        && date.from().getDayOfWeek() == DayOfWeek.MONDAY
        && date.from().plusDays(6).equals(date.to());
  }
}
