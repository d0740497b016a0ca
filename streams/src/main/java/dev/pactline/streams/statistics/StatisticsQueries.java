package dev.pactline.streams.statistics;

import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.statistics.RowKey.Table;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads the tables of statistics from the store behind them, as far as this instance holds it. */
public final class StatisticsQueries {
  private final ReadOnlyKeyValueStore<String, Totals> totals;

  /**
   * A view of a store.
   *
   * @param totals the store called {@link StatisticsProcessor#TOTALS_STORE}
   */
  public StatisticsQueries(ReadOnlyKeyValueStore<String, Totals> totals) {
    this.totals = totals;
  }

  /**
   * A country with its deal values.
   *
   * @param statistics its row
   * @param values its rows by currency, in the order of the codes
   */
  public record Country(CountryStatistics statistics, List<CountryCurrencyStatistics> values) {
    public Country {
      values = List.copyOf(values);
    }
  }

  /** Every country that has a row, in the order of the codes. */
  public List<Country> countries() {
    TreeMap<String, CountryStatistics> rows = new TreeMap<>();
    try (KeyValueIterator<String, Totals> all = totals.all()) {
      all.forEachRemaining(
          entry -> {
            Row row = row(entry);
            if (row.key().table() == Table.COUNTRY) {
              rows.put(row.key().country(), Rows.country(row));
            }
          });
    }
    return rows.values().stream().map(row -> new Country(row, values(row.getCountry()))).toList();
  }

  /**
   * One country.
   *
   * @param code ISO 3166-1 alpha-2, in upper case
   * @return empty where nothing is known of it
   */
  public Optional<Country> country(String code) {
    RowKey key = new RowKey(Table.COUNTRY, code, "");
    return Optional.ofNullable(totals.get(key.text()))
        .map(found -> new Country(Rows.country(new Row(key, found)), values(code)));
  }

  /** The figures that belong to several countries together; empty where there are none. */
  public Optional<JointStatistics> joint() {
    RowKey key = new RowKey(Table.JOINT, Topics.JOINT, "");
    return Optional.ofNullable(totals.get(key.text()))
        .map(found -> Rows.joint(new Row(key, found)));
  }

  private List<CountryCurrencyStatistics> values(String country) {
    TreeMap<String, CountryCurrencyStatistics> values = new TreeMap<>();
    String first = new RowKey(Table.CURRENCY, country, "").text();
    try (KeyValueIterator<String, Totals> rows = totals.range(first, first + '\uFFFF')) {
      rows.forEachRemaining(
          entry -> values.put(row(entry).key().part(), Rows.currency(row(entry))));
    }
    return List.copyOf(values.values());
  }

  private static Row row(KeyValue<String, Totals> entry) {
    return new Row(RowKey.parse(entry.key), entry.value);
  }
}
