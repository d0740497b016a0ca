package dev.pactline.launcher.topics;

import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.Topics;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of statistics, as they are now or were at some moment.
 *
 * @param countries by country code
 * @param joint figures of several countries together; empty where there were none
 */
public record Statistics(List<CountryRow> countries, Optional<JointStatistics> joint) {
  public Statistics {
    countries = List.copyOf(countries);
  }

  /**
   * What is known of one country.
   *
   * @param statistics its row
   * @param dealValues what its deals are worth, by ISO 4217 code
   */
  public record CountryRow(
      CountryStatistics statistics, SortedMap<String, CountryCurrencyStatistics> dealValues) {}

  /** Reads them from their topics. */
  public static Statistics read(TopicReader reader, Topics topics) {
    return of(
        reader.table(topics.countryStatistics()).values(),
        reader.table(topics.countryCurrencyStatistics()).values(),
        Optional.ofNullable(reader.table(topics.jointStatistics()).get(Topics.JOINT)));
  }

  /** Lays rows out by country, in any order. */
  static Statistics of(
      Collection<CountryStatistics> countries,
      Collection<CountryCurrencyStatistics> currencies,
      Optional<JointStatistics> joint) {
    Map<String, SortedMap<String, CountryCurrencyStatistics>> values = new TreeMap<>();
    for (CountryCurrencyStatistics row : currencies) {
      values
          .computeIfAbsent(row.getCountry(), country -> new TreeMap<>())
          .put(row.getCurrency(), row);
    }
    List<CountryRow> rows =
        countries.stream()
            .sorted(Comparator.comparing(CountryStatistics::getCountry))
            .map(row -> new CountryRow(row, values.getOrDefault(row.getCountry(), new TreeMap<>())))
            .toList();
    return new Statistics(rows, joint);
  }
}
