package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementReport;
import java.time.LocalDate;

/**
 * The first and last day that a report tells of its event.
 *
 * @param start null where it tells none
 * @param end never before the start; the start itself where the report tells no other
 */
record Days(LocalDate start, LocalDate end) {
  static Days of(AgreementReport report) {
    LocalDate start = report.getStartDate() == null ? report.getEndDate() : report.getStartDate();
    boolean open = report.getEndDate() == null || report.getEndDate().isBefore(start);
    return new Days(start, start == null || open ? start : report.getEndDate());
  }

  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + " to " + end;
  }
}
