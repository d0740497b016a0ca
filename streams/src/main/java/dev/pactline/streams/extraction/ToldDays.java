package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Follows the days that an article tells from sentence to sentence, so that "the next day" is
 * counted from the last of them, and weekdays behind "last week" are those of that week.
 */
final class ToldDays {
  private LocalDate last;

  /** How far the next such day is, where the text leaves its year or week open. */
  private Period recurrence = Period.ZERO;

  /** Whether that was the day on which something ended. */
  private boolean ended;

  private LocalDate week;

  /** Where the last day was told; null for nowhere. */
  private DatedAt told;

  /** Reads the dates of the next sentence, in order, by what was told before each. */
  List<DatedAt> follow(List<DatedAt> dates) {
    return dates.isEmpty() ? dates : Few.each(dates, this::follow);
  }

  /**
   * "In the afternoon ...": the day told last, for a sentence that goes on with it and tells none;
   * null for any other.
   */
  DatedAt goesOn(Parsed parsed) {
    boolean near =
        told != null
            && parsed.sentence().paragraph() - told.where().sentence().paragraph() <= 1
            && told.date().kind() == DateMention.Kind.DAY;
    if (!near || PARTS_OF_DAY.match(parsed, 0) == 0 || parsed.hasDay()) {
      return null;
    }
    told = new DatedAt(parsed, 0, told.date(), 2, DatedAt.Edge.WITHIN);
    return told;
  }

  private static final Lexicon PARTS_OF_DAY = Lexicon.load("parts-of-day");

  private DatedAt follow(DatedAt dated) {
    DateMention date = dated.date();
    if (isWeek(date)) {
      week = date.to().isBefore(date.publication()) ? date.from() : null;
      return dated;
    }
    if (date.kind() == DateMention.Kind.RELATIVE) {
      boolean numbered = ended && OrdinalDay.counts(dated.where().at(dated.at()));
      date = numbered ? date : resolved(dated); // "It ended on Friday. On the third day ..."
    } else if (week != null) {
      date = date.inWeekOf(week);
    }
    if (date.hasDays()) {
      last = date.to();
      recurrence = date.recurrence();
      ended = dated.edge() == DatedAt.Edge.LAST;
    }
    DatedAt followed =
        date.equals(dated.date())
            ? dated
            : new DatedAt(dated.where(), dated.at(), date, dated.strength(), dated.edge());
    told = date.hasDays() ? followed : told;
    return followed;
  }

  /** "a day earlier" is counted from publication where no day was told; "the next day" is not. */
  private DateMention resolved(DatedAt dated) {
    DateMention date = dated.date();
    LocalDate said = date.period() != null && date.period().isNegative() ? before(dated) : null;
    if (said != null) {
      return date.resolve(said);
    }
    if (last != null) {
      return date.resolve(last, recurrence);
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
