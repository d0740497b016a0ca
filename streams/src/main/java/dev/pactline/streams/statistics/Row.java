package dev.pactline.streams.statistics;

import dev.pactline.schemas.CountryCurrency;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryMonth;
import dev.pactline.schemas.CountryMonthStatistics;
import dev.pactline.schemas.CountrySector;
import dev.pactline.schemas.CountrySectorStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.streams.statistics.RowKey.Table;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * A row that has changed.
 *
 * @param key which row
 * @param totals what it now says; empty totals remove it
 */
public record Row(RowKey key, Totals totals) {

  /** The rows of {@code country-statistics}. */
  public static KStream<String, CountryStatistics> countries(KStream<String, Row> rows) {
    return of(rows, Table.COUNTRY, "countries", RowKey::country, Rows::country);
  }

  /** The row of {@code joint-statistics}. */
  public static KStream<String, JointStatistics> joint(KStream<String, Row> rows) {
    return of(rows, Table.JOINT, "joint", RowKey::country, Rows::joint);
  }

  /** The rows of {@code country-month-statistics}. */
  public static KStream<CountryMonth, CountryMonthStatistics> months(KStream<String, Row> rows) {
    return of(
        rows,
        Table.MONTH,
        "months",
        key -> new CountryMonth(key.country(), key.part()),
        Rows::month);
  }

  /** The rows of {@code country-sector-statistics}. */
  public static KStream<CountrySector, CountrySectorStatistics> sectors(KStream<String, Row> rows) {
    return of(
        rows,
        Table.SECTOR,
        "sectors",
        key -> new CountrySector(key.country(), key.part()),
        Rows::sector);
  }

  /** The rows of {@code country-currency-statistics}. */
  public static KStream<CountryCurrency, CountryCurrencyStatistics> currencies(
      KStream<String, Row> rows) {
    return of(
        rows,
        Table.CURRENCY,
        "currencies",
        key -> new CountryCurrency(key.country(), key.part()),
        Rows::currency);
  }

  private static <K, V> KStream<K, V> of(
      KStream<String, Row> rows,
      Table table,
      String name,
      Function<RowKey, K> key,
      Function<Row, V> value) {
    return rows.filter((country, row) -> row.key().table() == table, Named.as("choose-" + name))
        .map(
            (country, row) ->
                KeyValue.pair(
                    key.apply(row.key()), Sums.isEmpty(row.totals()) ? null : value.apply(row)),
            Named.as("lay-out-" + name));
  }
}
