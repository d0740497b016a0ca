package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When an event was.
 *
 * @param start first day; null where no day is told
 * @param end last day, included; null exactly where {@code start} is
 * @param month where only a month or a year is told: that, as 2019-05 or 2019; else null
 * @param told the mention that was taken; null for none
 */
record EventDates(LocalDate start, LocalDate end, String month, DatedAt told) {
  /** A longer stretch than a month is no event, but a stay. */
  private static final int LONGEST = 31;

  private static final EventDates UNKNOWN = new EventDates(null, null, null, null);

  /**
   * Chooses among the dates near an event.
   *
   * @param anchor the last date told before it, for "the next day"; null where there is none
   */
  static EventDates of(Frame frame, LocalDate anchor) {
    DatedAt best = null;
    for (DatedAt dated : frame.dates()) {
      if (usable(dated, anchor) && (best == null || rank(dated, frame) > rank(best, frame))) {
        best = dated;
      }
    }
    if (best == null) {
      return UNKNOWN;
    }
    DateMention date = read(best, frame, anchor);
    if (!date.hasDays()) {
      String month =
          date.month() != null
              ? date.month().toString()
              : date.year() != null ? date.year().toString() : null;
      return month == null ? UNKNOWN : new EventDates(null, null, month, best);
    }
    return widened(frame, best, date);
  }

  private static boolean usable(DatedAt dated, LocalDate anchor) {
    return switch (dated.date().kind()) {
      case DAY, RANGE, DAYS -> dated.date().hasDays();
      case RELATIVE -> anchor != null;
      case MONTH, YEAR -> true;
      default -> false;
    };
  }

  /** A day beats a month, firm words beat loose ones; between equals the first one told holds. */
  private static int rank(DatedAt dated, Frame frame) {
    DateMention.Kind kind = dated.date().kind();
    boolean vague = kind == DateMention.Kind.MONTH || kind == DateMention.Kind.YEAR;
    int days = vague ? 0 : dated.strength() > 0 ? 20 : 5;
    boolean opening = frame.event() != null && frame.event().where().sameAs(dated.where());
    return days
        + 2 * dated.strength()
        + (opening ? 3 : 0)
        + (kind == DateMention.Kind.MONTH ? 1 : 0);
  }

  private static DateMention read(DatedAt dated, Frame frame, LocalDate anchor) {
    DateMention date = dated.date();
    if (date.kind() == DateMention.Kind.RELATIVE) {
      return date.resolve(anchor);
    }
    if (frame.cancelled()) {
      return frame.event() == null ? date : nearer(date, date.asPlanned());
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

  /** "opened on May 3 and closed on May 5", "the three-day fair closed on Friday". */
  private static EventDates widened(Frame frame, DatedAt best, DateMention date) {
    LocalDate start = date.from();
    LocalDate end = date.to();
    if (frame.named() && frame.event().several()) {
      for (DatedAt other : frame.dates()) {
        if (other.date().hasDays() && other.where().sameAs(best.where())) {
          start = other.date().from().isBefore(start) ? other.date().from() : start;
          end = other.date().to().isAfter(end) ? other.date().to() : end;
        }
      }
      return new EventDates(start, end, null, best);
    }
    if (start.equals(end)) {
      LocalDate first = edge(frame.dates(), DatedAt.Edge.FIRST, frame);
      LocalDate last = edge(frame.dates(), DatedAt.Edge.LAST, frame);
      if (first != null
          && last != null
          && !last.isBefore(first)
          && first.plusDays(LONGEST).isAfter(last)) {
        return new EventDates(first, last, null, best);
      }
      DateMention length = length(frame);
      if (length != null && !start.plus(length.period()).isAfter(start.plusDays(LONGEST))) {
        DateMention whole =
            best.edge() == DatedAt.Edge.LAST
                ? length.endingOn(end)
                : best.edge() == DatedAt.Edge.FIRST ? length.startingOn(start) : null;
        if (whole != null) {
          return new EventDates(whole.from(), whole.to(), null, best);
        }
      }
    }
    return new EventDates(start, end, null, best);
  }

  private static LocalDate edge(List<DatedAt> dates, DatedAt.Edge edge, Frame frame) {
    for (DatedAt dated : dates) {
      boolean day = dated.date().hasDays() && dated.date().from().equals(dated.date().to());
      if (dated.edge() == edge && day && dated.strength() > 1) {
        return (frame.planned() ? dated.date().asPlanned() : dated.date()).from();
      }
    }
    return null;
  }

  private static DateMention length(Frame frame) {
    return frame.dates().stream()
        .map(DatedAt::date)
        .filter(d -> d.kind() == DateMention.Kind.DURATION)
        .findFirst()
        .orElse(null);
  }
}
