package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The days from the first of several events to the last: those of what is told of all together. */
final class Spans {
  private static final int STRENGTH = 5;

  private Spans() {}

  /** The days that events with figures of their own took; empty where none has a day. */
  static Optional<DatedAt> over(List<Frame> frames) {
    LocalDate first = null;
    LocalDate last = null;
    DatedAt told = null;
    for (Frame frame : frames) {
      boolean several = frame.event() != null && frame.event().several();
      boolean counts =
          !frame.aside() && !frame.sum() && !several && frame.hasFigures() && !frame.planned();
      EventDates dates = counts ? EventDates.of(frame) : null;
      if (dates != null && dates.start() != null) {
        first = first == null || dates.start().isBefore(first) ? dates.start() : first;
        last = last == null || dates.end().isAfter(last) ? dates.end() : last;
        told = told == null ? dates.told() : told;
      }
    }
    return told == null ? Optional.empty() : Optional.of(range(told, first, last));
  }

  private static DatedAt range(DatedAt told, LocalDate first, LocalDate last) {
    DateMention date = told.date();
    return new DatedAt(
        told.where(),
        told.at(),
        new DateMention(
            date.span(),
            DateMention.Kind.RANGE,
            first,
            last,
            List.of(),
            null,
            null,
            null,
            null,
            Period.ZERO,
            date.publication()),
        STRENGTH,
        DatedAt.Edge.WITHIN);
  }
}
