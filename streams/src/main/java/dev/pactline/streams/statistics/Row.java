package dev.pactline.streams.statistics;

import dev.pactline.schemas.CountryCurrency;
import dev.pactline.schemas.CountryMonth;
import dev.pactline.schemas.CountrySector;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.util.function.Function;

/**
 * A row that has changed.
 *
 * @param key which row
 * @param totals what it now says; empty totals remove it
 */
public record Row(RowKey key, Totals totals) {

  /** Takes records for topics. */
  public interface Sink {
    /**
     * Takes one.
     *
     * @param value null where the row is to be removed
     */
    <K, V> void accept(Topic<K, V> topic, K key, V value);
  }

  /** The key of its country, or {@code joint}. */
  public String country() {
    return key.country();
  }

  /** Hands over the row as the record that it is in its topic. */
  public void writeTo(Topics topics, Sink sink) {
    String country = key.country();
    String part = key.part();
    switch (key.table()) {
      case COUNTRY -> sink.accept(topics.countryStatistics(), country, orNull(Rows::country));
      case JOINT -> sink.accept(topics.jointStatistics(), country, orNull(Rows::joint));
      case MONTH ->
          sink.accept(
              topics.countryMonthStatistics(),
              new CountryMonth(country, part),
              orNull(Rows::month));
      case SECTOR ->
          sink.accept(
              topics.countrySectorStatistics(),
              new CountrySector(country, part),
              orNull(Rows::sector));
      case CURRENCY ->
          sink.accept(
              topics.countryCurrencyStatistics(),
              new CountryCurrency(country, part),
              orNull(Rows::currency));
    }
  }

  private <V> V orNull(Function<Row, V> value) {
    return Sums.isEmpty(totals) ? null : value.apply(this);
  }
}
