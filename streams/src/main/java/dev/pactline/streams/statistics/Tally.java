package dev.pactline.streams.statistics;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Status;

/** Sums up agreements for one line of a table; nothing is ever taken out again. */
final class Tally {
  private Totals totals = Sums.empty();
  private Bounds projects = Bounds.NONE;
  private Bounds attendance = Bounds.NONE;

  void add(Contribution contribution, Agreement agreement) {
    totals =
        Sums.between(
            Sums.plus(totals, contribution),
            earlier(totals.getFirstDay(), contribution.firstDay()),
            later(totals.getLastDay(), contribution.lastDay()));
    if (agreement.getStatus() == Status.SIGNED) { // the others count no projects and people
      projects = projects.plus(agreement.getSignedProjects());
      attendance = attendance.plus(agreement.getAttendance());
    }
  }

  Line line(String country, String part) {
    return new Line(country, part, totals, projects.qualifier(), attendance.qualifier());
  }

  private static Integer earlier(Integer one, Integer other) {
    return one == null || (other != null && other < one) ? other : one;
  }

  private static Integer later(Integer one, Integer other) {
    return one == null || (other != null && other > one) ? other : one;
  }
}
