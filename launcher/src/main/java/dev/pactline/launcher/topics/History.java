package dev.pactline.launcher.topics;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.UnreadableRecordException;
import dev.pactline.streams.resolution.MemoryLedger;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.statistics.Recount;
import java.time.Instant;
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
    MemoryLedger ledger = new MemoryLedger(homeCountry, rates);
    reader.forEachRaw(
        topics.agreementEvents().name(),
        record -> {
          if (record.timestamp() <= moment.toEpochMilli()) {
            take(ledger, topics.agreementEvents(), record);
          }
        });
    Recount recount = Recount.of(ledger.agreements());
    return Statistics.of(recount.countries(), recount.currencies(), recount.joint());
  }

  /** What the streams have set aside as a dead letter counts here as little as there. */
  private static void take(
      MemoryLedger ledger,
      Topic<String, AgreementEvent> topic,
      ConsumerRecord<byte[], byte[]> record) {
    try {
      ledger.take(
          topic.keys().deserializer().deserialize(topic.name(), record.key()),
          topic.values().deserializer().deserialize(topic.name(), record.value()));
    } catch (UnreadableRecordException | UnusableRecordException e) {
      // dead-letters names it, and says why
    }
  }
}
