package dev.pactline.language;

import dev.pactline.language.DateMention.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Turns what is written of weeks and weekdays into days, by the day of publication. */
final class Weeks {
  private static final Period WEEKLY = Period.ofDays(7);

  private final Calendar calendar;

  /** Null where unknown. */
  private final LocalDate publication;

  Weeks(Calendar calendar, LocalDate publication) {
    this.calendar = calendar;
    this.publication = publication;
  }

  /** "on Tuesday": the latest one not after publication. */
  DateMention weekday(Span span, int weekday) {
    LocalDate day =
        publication == null
            ? null
            : publication.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    List<LocalDate> days = day == null ? List.of() : List.of(day);
    return calendar.mention(span, Kind.DAY, day, day, days, WEEKLY);
  }

  /** "Monday to Wednesday", with the week counted from publication where the text tells it. */
  DateMention weekdays(Span span, int first, int last, Integer weeks) {
    if (publication == null) {
      return calendar.mention(span, Kind.RANGE, null, null, List.of(), WEEKLY);
    }
    LocalDate from =
        weeks == null
            ? publication.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(first)))
            : monday(weeks).plusDays(first - 1L);
    LocalDate to = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(last)));
    Period recurrence = weeks == null ? WEEKLY : Period.ZERO;
    return calendar.mention(span, Kind.RANGE, from, to, List.of(), recurrence);
  }

  /** "Monday and Tuesday", with the week counted from publication where the text tells it. */
  DateMention weekdayPair(Span span, int first, int second, Integer weeks) {
    DateMention one = weeks == null ? weekday(span, first) : weekdayOf(span, first, weeks);
    if (one.from() == null) {
      return calendar.mention(span, Kind.DAYS, null, null, List.of(), WEEKLY);
    }
    LocalDate other = one.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(second)));
    return calendar.mention(
        span, Kind.DAYS, one.from(), other, List.of(one.from(), other), one.recurrence());
  }

  /** "last Friday": the latest one before publication. */
  DateMention lastWeekday(Span span, int weekday) {
    return publication == null
        ? weekday(span, weekday)
        : calendar.day(span, publication.with(TemporalAdjusters.previous(DayOfWeek.of(weekday))));
  }

  /** "next Friday": the first one after publication. */
  DateMention nextWeekday(Span span, int weekday) {
    return publication == null
        ? weekday(span, weekday)
        : calendar.day(span, publication.with(TemporalAdjusters.next(DayOfWeek.of(weekday))));
  }

  /** The weekday of a week, counted from the one of publication. */
  DateMention weekdayOf(Span span, int weekday, int weeks) {
    return publication == null
        ? weekday(span, weekday)
        : calendar.day(span, monday(weeks).plusDays(weekday - 1L));
  }

  /** A week from Monday to Sunday, counted from the one of publication; null where unknown. */
  DateMention week(Span span, int weeks) {
    if (publication == null) {
      return null;
    }
    LocalDate monday = monday(weeks);
    return calendar.mention(span, Kind.RANGE, monday, monday.plusDays(6), List.of(), Period.ZERO);
  }

  /** Saturday and Sunday of a week. */
  DateMention weekend(Span span, int weeks) {
    if (publication == null) {
      return null;
    }
    // On a Sunday "the weekend" is the one that ends that day.
    boolean sunday = weeks < 0 && publication.getDayOfWeek() == DayOfWeek.SUNDAY;
    LocalDate saturday = monday(sunday ? weeks + 1 : weeks).plusDays(5);
    return calendar.mention(
        span, Kind.RANGE, saturday, saturday.plusDays(1), List.of(), Period.ZERO);
  }

  private LocalDate monday(int weeks) {
    return publication.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }
}
