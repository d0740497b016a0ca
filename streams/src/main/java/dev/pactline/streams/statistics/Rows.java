package dev.pactline.streams.statistics;

import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryMonthStatistics;
import dev.pactline.schemas.CountrySectorStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import java.time.LocalDate;

/** Lays totals out as the flat rows that readers of the topics get. */
final class Rows {

  private Rows() {}

  static CountryStatistics country(Row row) {
    RowKey key = row.key();
    Totals totals = row.totals();
    return new CountryStatistics(
        key.country(),
        nameOf(key.country()),
        totals.getAgreements(),
        totals.getPlanned(),
        totals.getCancelled(),
        totals.getSignedProjects(),
        totals.getSignedProjectsExact(),
        totals.getAttendance(),
        totals.getAttendanceExact(),
        totals.getUsdStated(),
        totals.getUsdConverted(),
        totals.getAgreementsWithoutValue(),
        totals.getReports(),
        date(totals.getFirstDay()),
        date(totals.getLastDay()));
  }

  static JointStatistics joint(Row row) {
    Totals totals = row.totals();
    return new JointStatistics(
        totals.getAgreements(),
        totals.getPlanned(),
        totals.getCancelled(),
        totals.getSignedProjects(),
        totals.getSignedProjectsExact(),
        totals.getAttendance(),
        totals.getAttendanceExact(),
        totals.getUsdStated(),
        totals.getUsdConverted(),
        totals.getAgreementsWithoutValue(),
        totals.getReports(),
        date(totals.getFirstDay()),
        date(totals.getLastDay()));
  }

  static CountryMonthStatistics month(Row row) {
    RowKey key = row.key();
    Totals totals = row.totals();
    return new CountryMonthStatistics(
        key.country(),
        nameOf(key.country()),
        key.part(),
        totals.getAgreements(),
        totals.getPlanned(),
        totals.getCancelled(),
        totals.getSignedProjects(),
        totals.getSignedProjectsExact(),
        totals.getAttendance(),
        totals.getAttendanceExact(),
        totals.getUsdStated(),
        totals.getUsdConverted(),
        totals.getAgreementsWithoutValue(),
        totals.getReports(),
        date(totals.getFirstDay()),
        date(totals.getLastDay()));
  }

  static CountrySectorStatistics sector(Row row) {
    RowKey key = row.key();
    Totals totals = row.totals();
    return new CountrySectorStatistics(
        key.country(),
        nameOf(key.country()),
        key.part(),
        IsicSections.name(key.part()),
        totals.getAgreements(),
        totals.getPlanned(),
        totals.getCancelled(),
        totals.getSignedProjects(),
        totals.getSignedProjectsExact(),
        totals.getAttendance(),
        totals.getAttendanceExact(),
        totals.getUsdStated(),
        totals.getUsdConverted(),
        totals.getAgreementsWithoutValue(),
        totals.getReports(),
        date(totals.getFirstDay()),
        date(totals.getLastDay()));
  }

  static CountryCurrencyStatistics currency(Row row) {
    RowKey key = row.key();
    Totals totals = row.totals();
    return new CountryCurrencyStatistics(
        key.country(),
        nameOf(key.country()),
        key.part(),
        totals.getAgreements(),
        totals.getAmount(),
        totals.getAmountExact(),
        totals.getUsdStated(),
        totals.getUsdConverted());
  }

  private static String nameOf(String country) {
    return Countries.byCode(country).map(Country::name).orElse(country);
  }

  private static LocalDate date(Integer day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
