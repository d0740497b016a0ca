package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When an event was.
 *
 * @param start first day; null where no day is told
 * @param end last day, included; null exactly where {@code start} is
 * @param month where only a month or a year is told: that, as 2019-05 or 2019; else null
 * @param told the mention that was taken; null for none
 */
record EventDates(LocalDate start, LocalDate end, String month, DatedAt told) {
  /** A deal that was called off carries the day of its signing. */
  private static final int SIGNED = 50;

  private static final EventDates UNKNOWN = new EventDates(null, null, null, null);

  /** Chooses among the dates near an event. */
  static EventDates of(Frame frame) {
    DatedAt best = null;
    YearMonth month = ownMonth(frame);
    for (DatedAt dated : frame.dates()) {
      if (usable(dated)
          && !gainsays(dated, month, frame)
          && (best == null || rank(dated, frame) > rank(best, frame))) {
        best = dated;
      }
    }
    if (best == null) {
      return UNKNOWN;
    }
    DateMention date = day(best, frame);
    if (!date.hasDays()) {
      String only =
          date.month() != null
              ? date.month().toString()
              : date.year() != null ? date.year().toString() : null;
      return only == null ? UNKNOWN : new EventDates(null, null, only, best);
    }
    return EventStretch.of(frame, best, date);
  }

  /** The month that is told with the event itself: "at the seminar in February"; null for none. */
  private static YearMonth ownMonth(Frame frame) {
    for (DatedAt dated : frame.dates()) {
      if (dated.date().kind() == DateMention.Kind.MONTH && opens(dated, frame)) {
        return day(dated, frame).month();
      }
    }
    return null;
  }

  /** "A bag sold for 30 zlotys on Monday", in March: no day of that seminar. */
  private static boolean gainsays(DatedAt dated, YearMonth month, Frame frame) {
    DateMention date = month == null || opens(dated, frame) ? null : day(dated, frame);
    return date != null
        && date.hasDays()
        && !YearMonth.from(date.from()).equals(month)
        && !YearMonth.from(date.to()).equals(month);
  }

  private static boolean opens(DatedAt dated, Frame frame) {
    return frame.event() != null && frame.event().where().sameAs(dated.where());
  }

  private static boolean usable(DatedAt dated) {
    return switch (dated.date().kind()) {
      case DAY, RANGE, DAYS -> dated.date().hasDays();
      case MONTH, YEAR -> true;
      default -> false;
    };
  }

  /** A day beats a month, firm words beat loose ones; between equals the first one told holds. */
  private static int rank(DatedAt dated, Frame frame) {
    DateMention.Kind kind = dated.date().kind();
    boolean vague =
        kind == DateMention.Kind.MONTH || kind == DateMention.Kind.YEAR || wholeWeek(dated.date());
    int days = vague || longPast(dated.date(), frame) ? 0 : dated.strength() > 0 ? 20 : 5;
    boolean signing = frame.cancelled() && frame.event() == null && dated.tellsSigning();
    return days
        + (signing ? SIGNED : 0)
        + 2 * dated.strength()
        + (opens(dated, frame) ? 3 : frame.hasFigureIn(dated.where()) ? 2 : 0)
        + (kind == DateMention.Kind.MONTH ? 1 : 0);
  }

  /** "first held on 3 June 2017", in an article of 2019: less than any other day. */
  private static boolean longPast(DateMention date, Frame frame) {
    return date.publication() != null
        && date.recurrence().isZero()
        && !frame.cancelled()
        && date.hasDays()
        && date.to().isBefore(date.publication().minusDays(LONG_PAST));
  }

  private static final int LONG_PAST = 200;

  /** "last week": less than any day in it. */
  static boolean wholeWeek(DateMention date) {
    return date.kind() == DateMention.Kind.RANGE
        && date.hasDays()
        && date.from().getDayOfWeek() == DayOfWeek.MONDAY
        && date.from().plusDays(6).equals(date.to());
  }

  static DateMention day(DatedAt dated, Frame frame) {
    DateMention date = dated.date();
    if (frame.cancelled()) {
      boolean signing = (frame.event() == null || dated.tellsSigning()) && !frame.planned();
      return signing ? date : nearer(date, date.asPlanned());
    }
    return frame.planned() ? date.asPlanned() : date;
  }

  /** A day of an event that was called off may be behind or ahead of the article, but not far. */
  private static DateMention nearer(DateMention past, DateMention future) {
    if (!past.hasDays() || past.publication() == null) {
      return past;
    }
    long before = ChronoUnit.DAYS.between(past.from(), past.publication());
    long after = ChronoUnit.DAYS.between(past.publication(), future.from());
    return Math.abs(before) <= Math.abs(after) ? past : future;
  }
}
