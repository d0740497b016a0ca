package dev.pactline.streams.statistics;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What one agreement adds to a row. An event that is planned or cancelled adds itself and its
 * reports, but no projects, people or money. All of it can be subtracted again, but for the days:
 * those are counted one by one.
 *
 * @param firstDay days since 1970; null where the event did not take place or has no day
 * @param lastDay days since 1970; null exactly where firstDay is
 */
record Contribution(
    long agreements,
    long planned,
    long cancelled,
    long signedProjects,
    long signedProjectsExact,
    long attendance,
    long attendanceExact,
    BigDecimal amount,
    BigDecimal amountExact,
    BigDecimal usdStated,
    BigDecimal usdConverted,
    long withoutValue,
    long reports,
    Integer firstDay,
    Integer lastDay) {

  /** To a row of a country, month or sector. */
  static Contribution of(Agreement agreement) {
    return of(agreement, agreement.getDealValues(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** To the row of a currency: its values in that currency alone. */
  static Contribution of(Agreement agreement, String currency) {
    List<AgreedValue> values =
        agreement.getDealValues().stream()
            .filter(value -> value.getCurrency().equals(currency))
            .toList();
    List<AgreedValue> exact =
        values.stream().filter(value -> value.getQualifier() == Qualifier.EXACT).toList();
    return of(
        agreement, values, sum(values, AgreedValue::getAmount), sum(exact, AgreedValue::getAmount));
  }

  private static Contribution of(
      Agreement agreement, List<AgreedValue> values, BigDecimal amount, BigDecimal amountExact) {
    long reports = agreement.getReports().size();
    Status status = agreement.getStatus();
    if (status != Status.SIGNED) {
      return new Contribution(
          0,
          status == Status.PLANNED ? 1 : 0,
          status == Status.CANCELLED ? 1 : 0,
          0,
          0,
          0,
          0,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          0,
          reports,
          null,
          null);
    }
    return new Contribution(
        1,
        0,
        0,
        all(agreement.getSignedProjects()),
        exact(agreement.getSignedProjects()),
        all(agreement.getAttendance()),
        exact(agreement.getAttendance()),
        amount,
        amountExact,
        sum(values, AgreedValue::getUsdStated),
        sum(values, AgreedValue::getUsdConverted),
        agreement.getDealValues().isEmpty() ? 1 : 0,
        reports,
        day(agreement.getStartDate()),
        day(agreement.getEndDate()));
  }

  private static long all(Count count) {
    return count == null ? 0 : count.getCount();
  }

  private static long exact(Count count) {
    boolean isExact =
        count != null && count.getQualifier() == Qualifier.EXACT && count.getMax() == null;
    return isExact ? count.getCount() : 0;
  }

  private static BigDecimal sum(List<AgreedValue> values, Function<AgreedValue, BigDecimal> part) {
    return values.stream()
        .map(part)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Integer day(LocalDate date) {
    return date == null ? null : (int) date.toEpochDay();
  }
}
