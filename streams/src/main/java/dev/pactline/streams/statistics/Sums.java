package dev.pactline.streams.statistics;

import java.math.BigDecimal;

/** Adds contributions to totals, and takes them away again: the one undoes the other exactly. */
final class Sums {

  private static final int MONEY_SCALE = 4;
  private static final BigDecimal NO_MONEY = BigDecimal.ZERO.setScale(MONEY_SCALE);

  private Sums() {}

  /** The totals of nothing. */
  static Totals empty() {
    return new Totals(
        0L, 0L, 0L, 0L, 0L, 0L, 0L, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, 0L, 0L, null, null);
  }

  /** Whether no agreement is left in {@code totals}: its row is to go. */
  static boolean isEmpty(Totals totals) {
    return totals.getAgreements() == 0 && totals.getPlanned() == 0 && totals.getCancelled() == 0;
  }

  /** The totals with a contribution more; first and last day are left as they are. */
  static Totals plus(Totals totals, Contribution added) {
    return moved(totals, added, 1);
  }

  /** The totals without a contribution they contain; first and last day are left as they are. */
  static Totals minus(Totals totals, Contribution taken) {
    return moved(totals, taken, -1);
  }

  /** The totals with another first and last day; null for none. */
  static Totals between(Totals totals, Integer firstDay, Integer lastDay) {
    return new Totals(
        totals.getAgreements(),
        totals.getPlanned(),
        totals.getCancelled(),
        totals.getSignedProjects(),
        totals.getSignedProjectsExact(),
        totals.getAttendance(),
        totals.getAttendanceExact(),
        totals.getAmount(),
        totals.getAmountExact(),
        totals.getUsdStated(),
        totals.getUsdConverted(),
        totals.getAgreementsWithoutValue(),
        totals.getReports(),
        firstDay,
        lastDay);
  }

  private static Totals moved(Totals totals, Contribution by, int sign) {
    return new Totals(
        moved(totals.getAgreements(), by.agreements(), sign),
        moved(totals.getPlanned(), by.planned(), sign),
        moved(totals.getCancelled(), by.cancelled(), sign),
        moved(totals.getSignedProjects(), by.signedProjects(), sign),
        moved(totals.getSignedProjectsExact(), by.signedProjectsExact(), sign),
        moved(totals.getAttendance(), by.attendance(), sign),
        moved(totals.getAttendanceExact(), by.attendanceExact(), sign),
        moved(totals.getAmount(), by.amount(), sign),
        moved(totals.getAmountExact(), by.amountExact(), sign),
        moved(totals.getUsdStated(), by.usdStated(), sign),
        moved(totals.getUsdConverted(), by.usdConverted(), sign),
        moved(totals.getAgreementsWithoutValue(), by.withoutValue(), sign),
        moved(totals.getReports(), by.reports(), sign),
        totals.getFirstDay(),
        totals.getLastDay());
  }

  private static long moved(long total, long by, int sign) {
    return Math.addExact(total, sign * by);
  }

  private static BigDecimal moved(BigDecimal total, BigDecimal by, int sign) {
    BigDecimal moved = sign > 0 ? total.add(by) : total.subtract(by);
    return moved.setScale(MONEY_SCALE);
  }
}
