package dev.pactline.launcher.topics;

import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of statistics as they are now.
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
    Map<String, SortedMap<String, CountryCurrencyStatistics>> values = new TreeMap<>();
    for (CountryCurrencyStatistics row :
        reader.table(topics.countryCurrencyStatistics()).values()) {
      values
          .computeIfAbsent(row.getCountry(), country -> new TreeMap<>())
          .put(row.getCurrency(), row);
    }
    List<CountryRow> countries =
        reader.table(topics.countryStatistics()).values().stream()
            .sorted(Comparator.comparing(CountryStatistics::getCountry))
            .map(row -> new CountryRow(row, values.getOrDefault(row.getCountry(), new TreeMap<>())))
            .toList();
    return new Statistics(
        countries, Optional.ofNullable(reader.table(topics.jointStatistics()).get(Topics.JOINT)));
  }
}
