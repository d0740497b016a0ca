package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

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

  /** A deal that was called off carries the day of its signing. */
  private static final int SIGNED = 50;

  private static final Set<String> JOINTS = Set.of("and", "in", "on", "at", "then", ",");

  private static final EventDates UNKNOWN = new EventDates(null, null, null, null);

  /** Chooses among the dates near an event. */
  static EventDates of(Frame frame) {
    DatedAt best = null;
    for (DatedAt dated : frame.dates()) {
      if (usable(dated) && (best == null || rank(dated, frame) > rank(best, frame))) {
        best = dated;
      }
    }
    if (best == null) {
      return UNKNOWN;
    }
    DateMention date = day(best, frame);
    if (!date.hasDays()) {
      String month =
          date.month() != null
              ? date.month().toString()
              : date.year() != null ? date.year().toString() : null;
      return month == null ? UNKNOWN : new EventDates(null, null, month, best);
    }
    return widened(frame, best, date);
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
    boolean opening = frame.event() != null && frame.event().where().sameAs(dated.where());
    boolean signing = frame.cancelled() && frame.event() == null && dated.tellsSigning();
    return days
        + (signing ? SIGNED : 0)
        + 2 * dated.strength()
        + (opening ? 3 : 0)
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
  private static boolean wholeWeek(DateMention date) {
    return date.kind() == DateMention.Kind.RANGE
        && date.hasDays()
        && date.from().getDayOfWeek() == DayOfWeek.MONDAY
        && date.from().plusDays(6).equals(date.to());
  }

  private static DateMention day(DatedAt dated, Frame frame) {
    DateMention date = dated.date();
    if (frame.cancelled()) {
      boolean signing = frame.event() == null && !frame.planned();
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

  /** "opened on May 3 and closed on May 5", "the three-day fair closed on Friday". */
  private static EventDates widened(Frame frame, DatedAt best, DateMention date) {
    LocalDate start = date.from();
    LocalDate end = date.to();
    if (frame.event() != null && frame.event().several()) {
      for (DatedAt other : frame.dates()) {
        if (other.date().hasDays() && other.where().sameAs(best.where())) {
          start = other.date().from().isBefore(start) ? other.date().from() : start;
          end = other.date().to().isAfter(end) ? other.date().to() : end;
        }
      }
      return new EventDates(start, end, null, best);
    }
    EventDates told = start.equals(end) ? byEdges(frame, best, start) : null;
    if (told == null && start.equals(end)) {
      told = byLength(frame, best, start);
    }
    return told != null ? told : new EventDates(start, coordinated(frame, best, end), null, best);
  }

  /** From the first day and the last, or one of them and the length. */
  private static EventDates byEdges(Frame frame, DatedAt best, LocalDate day) {
    LocalDate first = edge(frame, DatedAt.Edge.FIRST);
    LocalDate last = edge(frame, DatedAt.Edge.LAST);
    if (first != null && last != null && fits(first, last)) {
      return new EventDates(first, last, null, best);
    }
    if (last != null && day.isBefore(last) && day.plusDays(FAIR).isAfter(last)) {
      return new EventDates(day, last, null, best);
    }
    DateMention length = length(frame, best);
    LocalDate before =
        best.edge() == DatedAt.Edge.LAST && first == null ? earlier(frame, day) : null;
    if (before != null && length == null) {
      return new EventDates(before, day, null, best);
    }
    if (length == null || !fits(day, day.plus(length.period()).minusDays(1))) {
      return null;
    }
    LocalDate closes = best.edge() == DatedAt.Edge.LAST ? day : last;
    LocalDate opens = best.edge() == DatedAt.Edge.FIRST ? day : first;
    if (closes == null && opens == null) {
      return null;
    }
    DateMention whole = closes != null ? length.endingOn(closes) : length.startingOn(opens);
    return new EventDates(whole.from(), whole.to(), null, best);
  }

  /** "two days of meetings: on Tuesday they toured, on Wednesday they talked": both days. */
  private static EventDates byLength(Frame frame, DatedAt best, LocalDate day) {
    DateMention length = length(frame, best);
    long days = length == null ? 0 : ChronoUnit.DAYS.between(day, day.plus(length.period()));
    if (days < 2 || days > NEAR) {
      return null;
    }
    for (DatedAt other : frame.dates()) {
      DateMention date = other.date();
      boolean one = date.hasDays() && date.from().equals(date.to());
      if (one && Math.abs(ChronoUnit.DAYS.between(day, date.from())) == days - 1) {
        boolean before = date.from().isBefore(day);
        return new EventDates(before ? date.from() : day, before ? day : date.from(), null, best);
      }
    }
    return null;
  }

  /** Days between the first that is told and the last. */
  private static final int FAIR = 10;

  private static boolean fits(LocalDate first, LocalDate last) {
    return !last.isBefore(first) && first.plusDays(LONGEST).isAfter(last);
  }

  /** "in Bari on May 13 and in Lecce on May 15": the later of the days. */
  private static LocalDate coordinated(Frame frame, DatedAt best, LocalDate end) {
    LocalDate last = end;
    DatedAt before = best;
    for (DatedAt other : frame.dates()) {
      boolean follows = other.where().sameAs(before.where()) && other.at() > before.at();
      if (follows && other.date().hasDays() && isListed(before, other)) {
        LocalDate to = day(other, frame).to();
        last = fits(last, to) ? to : last;
        before = other;
      }
    }
    return last;
  }

  private static boolean isListed(DatedAt before, DatedAt other) {
    boolean and = false;
    for (int i = before.at() + 1; i < other.at(); i++) {
      Chunk chunk = other.where().at(i);
      and |= chunk.is("and") || chunk.is("more");
      boolean more = chunk.counts() || (chunk.plain() && MORE.contains(chunk.word()));
      if (chunk.place() == null && !more && !(chunk.plain() && JOINTS.contains(chunk.word()))) {
        return false;
      }
    }
    return and;
  }

  /** "They signed six agreements on Wednesday; the forum finishes on Friday"; null for none. */
  private static LocalDate earlier(Frame frame, LocalDate last) {
    LocalDate first = null;
    for (DatedAt dated : frame.dates()) {
      DateMention date = dated.date();
      boolean day = date.hasDays() && date.from().equals(date.to()) && dated.strength() > 1;
      boolean near = day && date.from().isBefore(last) && date.from().plusDays(NEAR).isAfter(last);
      first = near && (first == null || date.from().isBefore(first)) ? date.from() : first;
    }
    return first;
  }

  /** Longer than most events last, in days. */
  private static final int NEAR = 6;

  /** "six on Thursday and another two on Friday". */
  private static final Set<String> MORE = Set.of("another", "more", "again", "further", "a");

  private static LocalDate edge(Frame frame, DatedAt.Edge edge) {
    for (DatedAt dated : frame.dates()) {
      boolean day = dated.date().hasDays() && dated.date().from().equals(dated.date().to());
      if (dated.edge() == edge && day && dated.strength() > 1) {
        return day(dated, frame).from();
      }
    }
    return null;
  }

  /** The length told beside the date, or else the first one. */
  private static DateMention length(Frame frame, DatedAt best) {
    DateMention found = null;
    for (DatedAt dated : frame.dates()) {
      if (dated.date().kind() == DateMention.Kind.DURATION) {
        if (dated.where().sameAs(best.where())) {
          return dated.date();
        }
        found = found == null ? dated.date() : found;
      }
    }
    return found;
  }
}
