package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementReport;
import java.time.LocalDate;

/**
 * The first and last day that a report tells of its event.
 *
 * @param start null where it tells none
 * @param end never before the start; the start itself where the report tells no other
 */
record ReportDays(LocalDate start, LocalDate end) {
  static ReportDays of(AgreementReport report) {
    LocalDate start = report.getStartDate() == null ? report.getEndDate() : report.getStartDate();
    boolean open = report.getEndDate() == null || report.getEndDate().isBefore(start);
    return new ReportDays(start, start == null || open ? start : report.getEndDate());
  }

  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + " to " + end;
  }
}
