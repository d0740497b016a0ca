package dev.pactline.producers.records;

import dev.pactline.producers.input.Reason;
import dev.pactline.producers.records.Row.Cell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an event was, as far as its row tells.
 *
 * @param start first day; null where no day is told
 * @param end last day, included; null exactly where {@code start} is
 * @param month 2019-05 or 2019 where only that is told; else null
 */
record Dates(LocalDate start, LocalDate end, String month) {
  private static final int LONGEST = 366;

  static Dates of(Row row) throws UnusableCell {
    Optional<Days> first = days(row, Column.START_DATE);
    Optional<Days> last = days(row, Column.END_DATE);
    Optional<LocalDate> start = first.map(Days::day);
    Optional<LocalDate> end = last.map(Days::day);
    if (start.or(() -> end).isEmpty()) {
      return new Dates(null, null, first.or(() -> last).map(Days::month).orElse(null));
    }
    Dates dates = new Dates(start.or(() -> end).get(), end.or(() -> start).get(), null);
    dates.check();
    return dates;
  }

  /** What tells the event from others of its name: the first day, or what is known of it. */
  String identity() {
    return start == null ? month : start.toString();
  }

  private void check() throws UnusableCell {
    long length = ChronoUnit.DAYS.between(start, end);
    if (length < 0) {
      throw new UnusableCell(Reason.BAD_DATE, Column.END_DATE, "The last day is before the first.");
    }
    if (length > LONGEST) {
      throw new UnusableCell(
          Reason.BAD_DATE, Column.END_DATE, "No event lasts for " + length + " days.");
    }
  }

  private static Optional<Days> days(Row row, Column column) throws UnusableCell {
    Optional<Cell> cell = row.cell(column);
    Optional<Days> days = cell.flatMap(filled -> Days.parse(filled.text()));
    if (cell.isPresent() && days.isEmpty()) {
      throw new UnusableCell(
          Reason.BAD_DATE, column, "There is no such day: write it as 2019-10-22.");
    }
    return days;
  }
}
