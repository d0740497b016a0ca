package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.streams.extraction.Figure.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From which day to which an event lasted, where its days are told one by one. */
final class EventStretch {
  /** A longer stretch than a month is no event, but a stay. */
  private static final int LONGEST = 31;

  private static final Words JOINTS =
      Words.of("and", "in", "on", "at", "then", ",", "the", "other", "在", "、");

  /** Words that tell that the next day is one more. */
  private static final Words LINKS = Words.of("and", "more", "another", "other", "、");

  private EventStretch() {}

  /** "opened on May 3 and closed on May 5", "the three-day fair closed on Friday". */
  static EventDates of(Frame frame, DatedAt best, DateMention date) {
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
    EventDates told = start.equals(end) ? fromOneDay(frame, best, start) : null;
    return told != null ? told : new EventDates(start, coordinated(frame, best, end), null, best);
  }

  private static EventDates fromOneDay(Frame frame, DatedAt best, LocalDate day) {
    EventDates told = byRange(frame, best, day);
    told = told == null ? byEdges(frame, best, day) : told;
    told = told == null ? byLength(frame, best, day) : told;
    told = told == null ? byNumber(frame, best, day) : told;
    return told == null ? byFigures(frame, best, day) : told;
  }

  /**
   * "It opened on Tuesday; on the second day, Wednesday, ...": days in a row that begin with it.
   */
  private static EventDates byRange(Frame frame, DatedAt best, LocalDate day) {
    for (DatedAt dated : frame.dates()) {
      DateMention date = dated.date();
      boolean row = date.kind() == DateMention.Kind.RANGE && date.hasDays() && dated.strength() > 0;
      boolean weekend = dated.where().at(dated.at()).raw().contains("weekend");
      boolean begins = row && date.from().equals(day);
      boolean ends = row && date.to().equals(day);
      boolean whole = !weekend || (ends && best.edge() == DatedAt.Edge.LAST);
      if ((begins || ends) && whole && date.from().plusDays(NEAR).isAfter(date.to())) {
        return new EventDates(date.from(), date.to(), null, best);
      }
    }
    return null;
  }

  /** From the first day and the last, or one of them and the length. */
  private static EventDates byEdges(Frame frame, DatedAt best, LocalDate day) {
    LocalDate first = edge(frame, DatedAt.Edge.FIRST);
    LocalDate last = edge(frame, DatedAt.Edge.LAST);
    if (last != null && last.isBefore(day)) {
      last = toCome(frame, day);
    }
    if (first != null && last != null && fits(first, last)) {
      return new EventDates(first, last, null, best);
    }
    if (last != null && day.isBefore(last) && day.plusDays(FAIR).isAfter(last)) {
      return new EventDates(day, last, null, best);
    }
    DateMention length = length(frame, best);
    LocalDate after = first != null && last == null && length == null ? later(frame, first) : null;
    if (after != null) {
      return new EventDates(first, after, null, best);
    }
    LocalDate before =
        best.edge() == DatedAt.Edge.LAST && first == null ? earlier(frame, day) : null;
    if (before != null && length == null) {
      return new EventDates(before, day, null, best);
    }
    if (length == null || !fits(day, day.plus(length.period()).minusDays(1))) {
      return null;
    }
    LocalDate closes = ends(frame, best, DatedAt.Edge.LAST) ? day : last;
    LocalDate opens = ends(frame, best, DatedAt.Edge.FIRST) ? day : first;
    if (closes == null && opens == null) {
      return null;
    }
    DateMention whole = closes != null ? length.endingOn(closes) : length.startingOn(opens);
    return new EventDates(whole.from(), whole.to(), null, best);
  }

  /** Whether the day is that edge, be it that "the signing closed the two-day event". */
  private static boolean ends(Frame frame, DatedAt best, DatedAt.Edge edge) {
    return best.edge() == edge
        || (best.edge() == DatedAt.Edge.WITHIN
            && Few.any(frame.dates(), told -> told.edge() == edge && told.isLengthOf()));
  }

  /** "It began on August 20 and will run through August 23": the last day is still to come. */
  private static LocalDate toCome(Frame frame, LocalDate day) {
    for (DatedAt dated : frame.dates()) {
      boolean last = dated.edge() == DatedAt.Edge.LAST && dated.date().hasDays();
      LocalDate planned = last ? dated.date().asPlanned().to() : day;
      if (planned.isAfter(day) && day.plusDays(FAIR).isAfter(planned)) {
        return planned;
      }
    }
    return null;
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

  /** "It closed on Friday. On the second afternoon twelve were signed": two days at least. */
  private static EventDates byNumber(Frame frame, DatedAt best, LocalDate day) {
    boolean opens = best.edge() == DatedAt.Edge.FIRST;
    if (!opens && best.edge() != DatedAt.Edge.LAST) {
      return null;
    }
    int days = NumberedDay.last(frame.sentences());
    if (days < 2 || days > NEAR) {
      return null;
    }
    LocalDate first = opens ? day : day.minusDays(days - 1L);
    return new EventDates(first, first.plusDays(days - 1L), null, best);
  }

  /** "The tasting on Thursday drew 210 people. On Friday eleven orders were signed": both days. */
  private static EventDates byFigures(Frame frame, DatedAt best, LocalDate day) {
    for (DatedAt other : frame.dates()) {
      DateMention date = other.date();
      boolean one = date.hasDays() && date.from().equals(date.to()) && !date.from().equals(day);
      boolean near = one && Math.abs(ChronoUnit.DAYS.between(day, date.from())) < FEW;
      if (near && other.strength() > 0 && apart(frame, best.where(), other.where())) {
        boolean before = date.from().isBefore(day);
        return new EventDates(before ? date.from() : day, before ? day : date.from(), null, best);
      }
    }
    return null;
  }

  private static final int FEW = 4;

  private static boolean apart(Frame frame, Parsed one, Parsed two) {
    return (peopleOnly(frame, one) && signed(frame, two))
        || (peopleOnly(frame, two) && signed(frame, one));
  }

  private static boolean peopleOnly(Frame frame, Parsed parsed) {
    return frame.countsIn(parsed, Counted.ATTENDANCE) && !signed(frame, parsed);
  }

  private static boolean signed(Frame frame, Parsed parsed) {
    return frame.countsIn(parsed, Counted.PROJECTS) || frame.hasValueIn(parsed);
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
        LocalDate to = EventDates.day(other, frame).to();
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
      and |= chunk.plain() && LINKS.contains(chunk.word());
      boolean more = chunk.number() != null || (chunk.plain() && MORE.contains(chunk.word()));
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

  /** "The conference opened on Wednesday; on Friday a deal was sealed"; null for none. */
  private static LocalDate later(Frame frame, LocalDate first) {
    LocalDate last = null;
    for (DatedAt dated : frame.dates()) {
      DateMention date = dated.date();
      boolean day = date.hasDays() && date.from().equals(date.to()) && dated.strength() > 1;
      boolean near = day && date.to().isAfter(first) && date.to().isBefore(first.plusDays(NEAR));
      last = near && (last == null || date.to().isAfter(last)) ? date.to() : last;
    }
    return last;
  }

  /** Longer than most events last, in days. */
  private static final int NEAR = 6;

  /** "six on Thursday and another two on Friday". */
  private static final Words MORE = Words.of("another", "more", "again", "further", "a");

  private static LocalDate edge(Frame frame, DatedAt.Edge edge) {
    for (DatedAt dated : frame.dates()) {
      boolean day = dated.date().hasDays() && dated.date().from().equals(dated.date().to());
      if (dated.edge() == edge && day && dated.strength() > 1) {
        return EventDates.day(dated, frame).from();
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
