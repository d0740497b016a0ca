package dev.pactline.streams.statistics;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Status;

/** Sums up agreements for one line of a table; nothing is ever taken out again. */
final class Tally {
  private Totals totals = Sums.empty();
  private Bounds projects = Bounds.NONE;
  private Bounds attendance = Bounds.NONE;
  private Bounds value = Bounds.NONE;

  /**
   * Adds an agreement.
   *
   * @param currency in a line of a currency that one; else null
   */
  void add(Contribution contribution, Agreement agreement, String currency) {
    totals =
        Sums.between(
            Sums.plus(totals, contribution),
            earlier(totals.getFirstDay(), contribution.firstDay()),
            later(totals.getLastDay(), contribution.lastDay()));
    if (agreement.getStatus() == Status.SIGNED) { // the others count no projects and people
      projects = projects.plus(agreement.getSignedProjects());
      attendance = attendance.plus(agreement.getAttendance());
      for (AgreedValue one : agreement.getDealValues()) {
        if (isAdded(one, currency)) {
          value = value.plus(one.getQualifier());
        }
      }
    }
  }

  Line line(String country, String part) {
    return new Line(
        country, part, totals, projects.nearness(), attendance.nearness(), value.nearness());
  }

  private static boolean isAdded(AgreedValue value, String currency) {
    return currency == null
        ? value.getUsdStated() != null || value.getUsdConverted() != null
        : value.getCurrency().equals(currency);
  }

  private static Integer earlier(Integer one, Integer other) {
    return one == null || (other != null && other < one) ? other : one;
  }

  private static Integer later(Integer one, Integer other) {
    return one == null || (other != null && other > one) ? other : one;
  }
}
