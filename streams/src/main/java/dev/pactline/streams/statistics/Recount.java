package dev.pactline.streams.statistics;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.streams.statistics.RowKey.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rows that follow from agreements, counted all at once. */
public final class Recount {
  private final Map<RowKey, Tally> tallies = new LinkedHashMap<>();

  /** The rows of {@code agreements}. */
  public static Recount of(Collection<Agreement> agreements) {
    Recount recount = new Recount();
    for (Agreement agreement : agreements) {
      RowKey.rows(agreement)
          .forEach((key, contribution) -> recount.add(key, contribution, agreement));
    }
    return recount;
  }

  /** The rows of {@code country-statistics}. */
  public List<CountryStatistics> countries() {
    return rows(Table.COUNTRY, Rows::country);
  }

  /** The rows of {@code country-currency-statistics}. */
  public List<CountryCurrencyStatistics> currencies() {
    return rows(Table.CURRENCY, Rows::currency);
  }

  /** The row of {@code joint-statistics}; empty where there is none. */
  public Optional<JointStatistics> joint() {
    return rows(Table.JOINT, Rows::joint).stream().findFirst();
  }

  private void add(RowKey key, Contribution contribution, Agreement agreement) {
    tallies
        .computeIfAbsent(key, unused -> new Tally())
        .add(contribution, agreement, key.table() == Table.CURRENCY ? key.part() : null);
  }

  private <V> List<V> rows(Table table, Function<Row, V> layOut) {
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().table() == table)
        .map(entry -> layOut.apply(row(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static Row row(RowKey key, Tally tally) {
    return new Row(key, tally.line(key.country(), key.part()).totals());
  }
}
