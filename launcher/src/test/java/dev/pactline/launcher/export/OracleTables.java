package dev.pactline.launcher.export;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryMonthStatistics;
import dev.pactline.schemas.CountrySectorStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.ReportReference;
import dev.pactline.schemas.Sector;
import dev.pactline.streams.resolution.BatchOracle;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of the database must be, by the oracle: columns and rows, all as texts. */
public final class OracleTables {
  private OracleTables() {}

  /**
   * A table.
   *
   * @param rows how often each is there, as text
   */
  public record Expected(List<String> columns, Map<String, Integer> rows) {}

  public static Map<String, Expected> statistics(BatchOracle oracle) {
    Map<String, Expected> tables = new LinkedHashMap<>();
    put(
        tables,
        FlatTable.of(
            "country_statistics", CountryStatistics.getClassSchema(), oracle.countries().values()));
    put(
        tables,
        FlatTable.of(
            "joint_statistics", JointStatistics.getClassSchema(), oracle.joint().values()));
    put(
        tables,
        FlatTable.of(
            "country_month_statistics",
            CountryMonthStatistics.getClassSchema(),
            oracle.months().values()));
    put(
        tables,
        FlatTable.of(
            "country_sector_statistics",
            CountrySectorStatistics.getClassSchema(),
            oracle.sectors().values()));
    put(
        tables,
        FlatTable.of(
            "country_currency_statistics",
            CountryCurrencyStatistics.getClassSchema(),
            oracle.currencies().values()));
    return tables;
  }

  public static Map<String, Expected> agreements(Collection<Agreement> agreements) {
    Map<String, Expected> tables = new LinkedHashMap<>();
    List<Column> id =
        List.of(FlatTable.key("agreement_id", "", one -> ((Agreement) one).getAgreementId()));
    put(tables, FlatTable.of("agreements", Agreement.getClassSchema(), agreements));
    put(
        tables,
        FlatTable.ofParts(
            "agreement_values",
            id,
            AgreedValue.getClassSchema(),
            agreements,
            Agreement::getDealValues));
    put(
        tables,
        FlatTable.ofParts(
            "agreement_sectors", id, Sector.getClassSchema(), agreements, Agreement::getSectors));
    put(
        tables,
        FlatTable.ofParts(
            "agreement_reports",
            id,
            ReportReference.getClassSchema(),
            agreements,
            Agreement::getReports));
    return tables;
  }

  private static void put(Map<String, Expected> tables, FlatTable table) {
    Map<String, Integer> rows = new TreeMap<>();
    table.rows().forEach(row -> rows.merge(text(row), 1, Integer::sum));
    tables.put(
        table.name(), new Expected(table.columns().stream().map(Column::name).toList(), rows));
  }

  /** A row as text; of money the zeros at the end do not count. */
  public static String text(List<Object> row) {
    return String.join(
        "|",
        row.stream()
            .map(
                cell ->
                    cell instanceof BigDecimal money
                        ? money.stripTrailingZeros().toPlainString()
                        : String.valueOf(cell))
            .toList());
  }
}
