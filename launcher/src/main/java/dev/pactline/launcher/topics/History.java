package dev.pactline.launcher.topics;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.UnreadableRecordException;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.statistics.Row;
import dev.pactline.streams.tables.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The statistics of a past moment, worked out anew from {@code agreement-events}, the log that is
 * kept: what the tables would say if nothing had been published after it.
 *
 * <p>An event is of the moment at which its article, or its record, was published into its topic,
 * by the clock of the publisher: the time stamp of the record. It is not the day of the event, nor
 * that of publication in the outlet. The rules are those of this release, for merging and counting;
 * articles stay read as they were.
 */
public final class History {
  private History() {}

  /**
   * Reads the whole log and counts.
   *
   * @param moment until when, included
   * @param homeCountry as the streams have it
   * @param rates as the streams have them
   */
  public static Statistics asOf(
      TopicReader reader, Topics topics, Instant moment, String homeCountry, ReferenceRates rates) {
    Tables tables = Tables.inMemory(homeCountry, rates);
    reader.forEachRaw(
        topics.agreementEvents().name(),
        record -> {
          if (record.timestamp() <= moment.toEpochMilli()) {
            take(tables, topics.agreementEvents(), record);
          }
        });
    Rows rows = new Rows();
    tables.changedRows().forEach(row -> row.writeTo(topics, rows));
    return Statistics.of(rows.countries, rows.currencies, Optional.ofNullable(rows.joint));
  }

  /** The rows that a {@link Statistics} is made of. */
  private static final class Rows implements Row.Sink {
    private final List<CountryStatistics> countries = new ArrayList<>();
    private final List<CountryCurrencyStatistics> currencies = new ArrayList<>();
    private JointStatistics joint;

    @Override
    public <K, V> void accept(Topic<K, V> topic, K key, V value) {
      if (value instanceof CountryStatistics row) {
        countries.add(row);
      } else if (value instanceof CountryCurrencyStatistics row) {
        currencies.add(row);
      } else if (value instanceof JointStatistics row) {
        joint = row;
      }
    }
  }

  /** What the streams have set aside as a dead letter counts here as little as there. */
  private static void take(
      Tables tables, Topic<String, AgreementEvent> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      var unused =
          tables.take(
              topic.keys().deserializer().deserialize(topic.name(), record.key()),
              topic.values().deserializer().deserialize(topic.name(), record.value()));
    } catch (UnreadableRecordException | UnusableRecordException e) {
      // dead-letters names it, and says why
    }
  }
}
