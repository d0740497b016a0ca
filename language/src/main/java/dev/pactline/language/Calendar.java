package dev.pactline.language;

import dev.pactline.language.DateMention.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Turns what is written of a date into days, by the day of publication. */
final class Calendar {
  private static final Period YEARLY = Period.ofYears(1);
  private static final Period MONTHLY = Period.ofMonths(1);

  /** Null where unknown. */
  private final LocalDate publication;

  private final Weeks weeks;

  Calendar(LocalDate publication) {
    this.publication = publication;
    this.weeks = new Weeks(this, publication);
  }

  /** What is written of weeks and their days. */
  Weeks weeks() {
    return weeks;
  }

  /** A day of a month as written. Months are from 1; a year of 0 is not written. */
  record Day(int month, int day) {}

  /** Null where unknown. */
  LocalDate publication() {
    return publication;
  }

  boolean knowsPublication() {
    return publication != null;
  }

  /**
   * The year that lies {@code offset} years from the one of publication; 0 where that is unknown.
   */
  int yearFromNow(int offset) {
    return publication == null ? 0 : publication.getYear() + offset;
  }

  static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
  }

  /**
   * Days named one by one, or a range of the first to the last of two.
   *
   * @param year 0 where not written
   * @return null where there is no such day
   */
  DateMention days(Span span, List<Day> written, boolean range, int year) {
    Day first = written.get(0);
    int firstYear = year > 0 ? startYear(written, year) : yearBeforePublication(first);
    if (firstYear == 0) {
      return mention(span, range ? Kind.RANGE : kind(written), null, null, List.of(), YEARLY);
    }
    List<LocalDate> dates = new ArrayList<>();
    LocalDate last = null;
    for (Day day : written) {
      LocalDate date = date(firstYear, day, last);
      if (date == null) {
        return null;
      }
      dates.add(date);
      last = date;
    }
    Period recurrence = year > 0 ? Period.ZERO : YEARLY;
    if (range) {
      return mention(span, Kind.RANGE, dates.get(0), last, List.of(), recurrence);
    }
    dates.sort(null);
    return mention(
        span, kind(written), dates.get(0), dates.get(dates.size() - 1), dates, recurrence);
  }

  private static Kind kind(List<Day> written) {
    return written.size() == 1 ? Kind.DAY : Kind.DAYS;
  }

  /** A year is written behind the last day: "December 30 to January 2, 2019" began in 2018. */
  private static int startYear(List<Day> written, int year) {
    boolean wraps = written.get(written.size() - 1).month() < written.get(0).month();
    return wraps ? year - 1 : year;
  }

  private static LocalDate date(int year, Day day, LocalDate notBefore) {
    int at = notBefore != null && day.month() < notBefore.getMonthValue() ? year + 1 : year;
    if (day.day() > YearMonth.of(at, day.month()).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(at, day.month(), day.day());
  }

  /** The month {@code offset} months from the one of publication, from 1; 0 where unknown. */
  int month(int offset) {
    return publication == null ? 0 : publication.plusMonths(offset).getMonthValue();
  }

  /** The year of the latest such day not after publication; 0 where publication is unknown. */
  private int yearBeforePublication(Day day) {
    if (publication == null) {
      return 0;
    }
    int year = publication.getYear();
    while (day.day() > YearMonth.of(year, day.month()).lengthOfMonth()) {
      year--;
    }
    boolean later = LocalDate.of(year, day.month(), day.day()).isAfter(publication);
    if (!later) {
      return year;
    }
    year--;
    while (day.day() > YearMonth.of(year, day.month()).lengthOfMonth()) {
      year--;
    }
    return year;
  }

  DateMention day(Span span, LocalDate date) {
    return mention(span, Kind.DAY, date, date, List.of(date), Period.ZERO);
  }

  /** A day counted from publication; null where that is unknown. */
  DateMention fromPublication(Span span, int days) {
    return publication == null ? null : day(span, publication.plusDays(days));
  }

  /** "12日": the latest such day of a month not after publication; null where that is unknown. */
  DateMention dayOfMonth(Span span, int first, int last) {
    if (publication == null || first < 1 || last > 31) {
      return null;
    }
    YearMonth month = YearMonth.from(publication);
    if (first > publication.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    if (last > month.lengthOfMonth()) {
      return null;
    }
    LocalDate from = month.atDay(first);
    LocalDate to = month.atDay(last);
    return first == last
        ? mention(span, Kind.DAY, from, to, List.of(from), MONTHLY)
        : mention(span, Kind.RANGE, from, to, List.of(), MONTHLY);
  }

  /** "the fifth of May": the latest one not after publication; null where there is no such day. */
  DateMention dayOf(Span span, int month, int day) {
    return days(span, List.of(new Day(month, day)), false, 0);
  }

  /**
   * "the third Thursday of May", of the latest such month not after publication; null where that is
   * unknown or has no such day.
   *
   * @param ordinal from 1; 5 for the last one
   */
  DateMention weekdayOfMonth(Span span, DayOfWeek weekday, int ordinal, int month) {
    if (publication == null) {
      return null;
    }
    YearMonth latest = YearMonth.of(publication.getYear(), month);
    LocalDate first =
        (latest.isAfter(YearMonth.from(publication)) ? latest.minusYears(1) : latest).atDay(1);
    LocalDate day =
        ordinal > 4
            ? first.with(TemporalAdjusters.lastInMonth(weekday))
            : first.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    return mention(span, Kind.DAY, day, day, List.of(day), YEARLY);
  }

  /** A month counted from the one of publication; null where that is unknown. */
  DateMention monthFromNow(Span span, int months) {
    return publication == null
        ? null
        : month(span, YearMonth.from(publication).plusMonths(months), Period.ZERO);
  }

  /**
   * A month by name.
   *
   * @param year 0 where not written: then the latest one not after publication
   */
  DateMention month(Span span, int month, int year) {
    if (year > 0) {
      return month(span, YearMonth.of(year, month), Period.ZERO);
    }
    if (publication == null) {
      return month(span, (YearMonth) null, YEARLY);
    }
    YearMonth published = YearMonth.from(publication);
    YearMonth latest = YearMonth.of(published.getYear(), month);
    return month(span, latest.isAfter(published) ? latest.minusYears(1) : latest, YEARLY);
  }

  /** "last May": the latest one before the month of publication. */
  DateMention lastMonth(Span span, int month) {
    DateMention latest = month(span, month, 0);
    boolean same = publication != null && latest.month().equals(YearMonth.from(publication));
    return same ? month(span, latest.month().minusYears(1), Period.ZERO) : latest;
  }

  /** "next May": the first one after the month of publication. */
  DateMention nextMonth(Span span, int month) {
    DateMention latest = month(span, month, 0);
    return publication == null ? latest : month(span, latest.month().plusYears(1), Period.ZERO);
  }

  private DateMention month(Span span, YearMonth month, Period recurrence) {
    return new DateMention(
        span, Kind.MONTH, null, null, List.of(), month, null, null, null, recurrence, publication);
  }

  DateMention year(Span span, int year) {
    return new DateMention(
        span,
        Kind.YEAR,
        null,
        null,
        List.of(),
        null,
        Year.of(year),
        null,
        null,
        Period.ZERO,
        publication);
  }

  /** A year counted from the one of publication; null where that is unknown. */
  DateMention relativeYear(Span span, int years) {
    return publication == null ? null : year(span, publication.getYear() + years);
  }

  DateMention relative(Span span, Period distance, DayOfWeek weekday) {
    return new DateMention(
        span,
        Kind.RELATIVE,
        null,
        null,
        List.of(),
        null,
        null,
        distance,
        weekday,
        Period.ZERO,
        publication);
  }

  DateMention duration(Span span, Period length) {
    return new DateMention(
        span,
        Kind.DURATION,
        null,
        null,
        List.of(),
        null,
        null,
        length,
        null,
        Period.ZERO,
        publication);
  }

  DateMention recent(Span span) {
    return new DateMention(
        span, Kind.RECENT, null, null, List.of(), null, null, null, null, Period.ZERO, publication);
  }

  /** "three weeks ago"; null where publication is unknown. */
  DateMention ago(Span span, Period before) {
    if (publication == null) {
      return null;
    }
    if (before.getYears() != 0) {
      return year(span, publication.minus(before).getYear());
    }
    if (before.getMonths() != 0) {
      return month(span, YearMonth.from(publication.minus(before)), Period.ZERO);
    }
    return day(span, publication.minus(before));
  }

  DateMention mention(
      Span span, Kind kind, LocalDate from, LocalDate to, List<LocalDate> days, Period recurrence) {
    return new DateMention(
        span, kind, from, to, days, null, null, null, null, recurrence, publication);
  }
}
