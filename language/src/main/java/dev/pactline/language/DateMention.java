package dev.pactline.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A date as a text states it.
 *
 * @param span its words, without "on" or "in": "March 12", "last Friday", "5月20日至22日"
 * @param kind what sort of date it is, and thereby which members are set
 * @param from the first day; null for {@link Kind#MONTH}, {@link Kind#YEAR}, {@link Kind#RELATIVE}
 *     and {@link Kind#DURATION}, and where neither the text nor a date of publication gives a year
 * @param to the last day, included; null exactly where {@code from} is
 * @param days the days named one by one, in order: for "May 19 and 27" two; for a single day that
 *     day; else empty
 * @param month the month, for {@link Kind#MONTH}; else null
 * @param year the year, for {@link Kind#YEAR}; else null
 * @param period the distance from another date for {@link Kind#RELATIVE}, the length for {@link
 *     Kind#DURATION}; else null
 * @param weekday for "the following Monday"; else null
 * @param recurrence how far the next such date is where the text leaves it open: a year for "May
 *     19", a week for "on Tuesday"; zero where the date is fixed
 * @param publication the date of publication that it was read against; null where unknown
 */
public record DateMention(
    Span span,
    Kind kind,
    LocalDate from,
    LocalDate to,
    List<LocalDate> days,
    YearMonth month,
    Year year,
    Period period,
    DayOfWeek weekday,
    Period recurrence,
    LocalDate publication) {

  /** What sort of date it is. */
  public enum Kind {
    /** One day: "March 12", "yesterday", "on Tuesday". */
    DAY,
    /** Days in a row: "June 11 to 13", "this week". */
    RANGE,
    /** Several days named one by one: "May 19 and 27", "Oct 15 and 16". */
    DAYS,
    /** Only a month: "in May", "last month". */
    MONTH,
    /** Only a year: "in 2018", "last year". */
    YEAR,
    /** A distance from a date told before: "the next day", "two days later". */
    RELATIVE,
    /** A length: "three-day", "two weeks". */
    DURATION,
    /** A few days before publication: "recently", 日前. */
    RECENT
  }

  public DateMention {
    days = List.copyOf(days);
  }

  /** Whether it names a day, week, month or year, rather than a distance or a length. */
  boolean isCalendar() {
    return kind != Kind.DURATION && kind != Kind.RELATIVE && kind != Kind.RECENT;
  }

  /** Whether both ends are known. */
  public boolean hasDays() {
    return from != null;
  }

  /**
   * The reading for plans: the next such date on or after publication, where the text leaves the
   * year or the week open. "May 19" in a text of 20 December 2018 is 19 May 2018 of what was and 19
   * May 2019 of what will be.
   */
  public DateMention asPlanned() {
    if (publication == null || recurrence.isZero() || (from == null && month == null)) {
      return this;
    }
    if (kind == Kind.MONTH) {
      YearMonth published = YearMonth.from(publication);
      return month.isBefore(published) ? inMonth(month.plus(recurrence)) : this;
    }
    return from != null && to.isBefore(publication) ? moved(recurrence) : this;
  }

  /**
   * The weekday in a week told before: "on Tuesday" behind "last week". Any mention that does not
   * leave the week open stays as it is.
   *
   * @param monday the first day of that week
   */
  public DateMention inWeekOf(LocalDate monday) {
    boolean weekdays = kind == Kind.DAY || kind == Kind.RANGE || kind == Kind.DAYS;
    if (!weekdays || from == null || !recurrence.equals(Period.ofDays(7))) {
      return this;
    }
    if (kind != Kind.DAY) {
      LocalDate first = monday.with(TemporalAdjusters.nextOrSame(from.getDayOfWeek()));
      DateMention moved = moved(Period.between(from, first));
      return first.equals(from) ? this : moved;
    }
    LocalDate day = monday.with(TemporalAdjusters.nextOrSame(from.getDayOfWeek()));
    return onDays(Kind.DAY, day, day, List.of(day));
  }

  /**
   * The day a {@link Kind#RELATIVE} mention means; any other mention as it is.
   *
   * @param anchor the date told before
   */
  public DateMention resolve(LocalDate anchor) {
    return resolve(anchor, Period.ZERO);
  }

  /**
   * The same, counted from a date that the text may leave open: "on June 20 and a day later".
   *
   * @param anchor the date told before
   * @param recurrence how far the next such date is, as of a {@link #recurrence()}
   */
  public DateMention resolve(LocalDate anchor, Period recurrence) {
    if (kind != Kind.RELATIVE) {
      return this;
    }
    LocalDate day = anchor.plus(period);
    if (weekday != null) {
      day = day.with(TemporalAdjusters.nextOrSame(weekday));
    }
    return new DateMention(
        span, Kind.DAY, day, day, List.of(day), null, null, null, null, recurrence, publication);
  }

  /** A {@link Kind#DURATION} that begins on {@code first}; any other mention as it is. */
  public DateMention startingOn(LocalDate first) {
    return kind == Kind.DURATION ? lasting(first, first.plus(period).minusDays(1)) : this;
  }

  /** A {@link Kind#DURATION} that ends on {@code last}, included; any other mention as it is. */
  public DateMention endingOn(LocalDate last) {
    return kind == Kind.DURATION ? lasting(last.minus(period).plusDays(1), last) : this;
  }

  /**
   * So many days in a row of which this one is the last: for the second of two days, Wednesday,
   * Tuesday and Wednesday; any mention but a {@link Kind#DAY} as it is.
   */
  public DateMention asLastOf(int days) {
    return kind == Kind.DAY && from != null ? lasting(from.minusDays(days - 1L), from) : this;
  }

  /** The last day alone: of "from October 8 to November 19" November 19. */
  public DateMention lastDay() {
    return to == null
        ? this
        : new DateMention(
            span, Kind.DAY, to, to, List.of(to), null, null, null, null, recurrence, publication);
  }

  private DateMention lasting(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? onDays(Kind.DAY, first, last, List.of(first))
        : onDays(Kind.RANGE, first, last, List.of());
  }

  private DateMention moved(Period by) {
    List<LocalDate> moved = days.stream().map(day -> day.plus(by)).toList();
    return onDays(kind, from.plus(by), to.plus(by), moved);
  }

  private DateMention onDays(Kind as, LocalDate first, LocalDate last, List<LocalDate> named) {
    return new DateMention(
        span, as, first, last, named, null, null, null, null, Period.ZERO, publication);
  }

  private DateMention inMonth(YearMonth other) {
    return new DateMention(
        span, kind, null, null, days, other, null, null, null, Period.ZERO, publication);
  }
}
