package dev.pactline.schemas;

import dev.pactline.schemas.Topic.Cleanup;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The topics of Pactline, in the order in which records pass them: the only place with their names.
 *
 * @param articles texts, by article id
 * @param agreementEvents reports and their retractions, by country, or {@link #JOINT} for joint
 *     figures
 * @param agreements events merged from their reports, by agreement id
 * @param countryStatistics totals by country
 * @param jointStatistics totals of joint figures, under {@link #JOINT}
 * @param countryMonthStatistics totals by country and month
 * @param countrySectorStatistics totals by country and sector
 * @param countryCurrencyStatistics deal values by country and currency
 * @param rejections input that was understood as unusable, by source
 * @param deadLetters what could not be decoded or processed, byte for byte
 */
public record Topics(
    Topic<String, Article> articles,
    Topic<String, AgreementEvent> agreementEvents,
    Topic<String, Agreement> agreements,
    Topic<String, CountryStatistics> countryStatistics,
    Topic<String, JointStatistics> jointStatistics,
    Topic<CountryMonth, CountryMonthStatistics> countryMonthStatistics,
    Topic<CountrySector, CountrySectorStatistics> countrySectorStatistics,
    Topic<CountryCurrency, CountryCurrencyStatistics> countryCurrencyStatistics,
    Topic<String, Rejection> rejections,
    Topic<byte[], byte[]> deadLetters) {

  /** What topic names start with unless told otherwise. */
  public static final String DEFAULT_PREFIX = "pactline.";

  /** The key of figures that belong to several countries together. */
  public static final String JOINT = "joint";

  /**
   * The topics under one prefix.
   *
   * @param prefix what every name starts with, such as {@code pactline.}; may be empty
   * @param serdes makes the serdes of keys and values that are Avro records
   */
  public static Topics using(String prefix, AvroSerdes serdes) {
    return new Topics(
        byString(prefix + "articles", serdes::values, Article.class, Cleanup.COMPACT),
        byString(prefix + "agreement-events", serdes::values, AgreementEvent.class, Cleanup.KEEP),
        byString(prefix + "agreements", serdes::values, Agreement.class, Cleanup.COMPACT),
        byString(
            prefix + "country-statistics",
            serdes::values,
            CountryStatistics.class,
            Cleanup.COMPACT),
        byString(
            prefix + "joint-statistics", serdes::values, JointStatistics.class, Cleanup.COMPACT),
        table(
            prefix + "country-month-statistics",
            serdes,
            CountryMonth.class,
            CountryMonthStatistics.class),
        table(
            prefix + "country-sector-statistics",
            serdes,
            CountrySector.class,
            CountrySectorStatistics.class),
        table(
            prefix + "country-currency-statistics",
            serdes,
            CountryCurrency.class,
            CountryCurrencyStatistics.class),
        byString(prefix + "rejections", serdes::values, Rejection.class, Cleanup.KEEP),
        new Topic<>(prefix + "dead-letters", Serdes.ByteArray(), Serdes.ByteArray(), Cleanup.KEEP));
  }

  /** All of them, in the order in which records pass them. */
  public List<Topic<?, ?>> all() {
    return List.of(
        articles,
        agreementEvents,
        agreements,
        countryStatistics,
        jointStatistics,
        countryMonthStatistics,
        countrySectorStatistics,
        countryCurrencyStatistics,
        rejections,
        deadLetters);
  }

  private static <V extends SpecificRecord> Topic<String, V> byString(
      String name, Function<Class<V>, Serde<V>> values, Class<V> type, Cleanup cleanup) {
    return new Topic<>(name, Serdes.String(), values.apply(type), cleanup);
  }

  private static <K extends SpecificRecord, V extends SpecificRecord> Topic<K, V> table(
      String name, AvroSerdes serdes, Class<K> key, Class<V> value) {
    return new Topic<>(name, serdes.keys(key), serdes.values(value), Cleanup.COMPACT);
  }
}
