package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.ArticleRecords;
import dev.pactline.benchmarks.load.EventRecords;
import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.peers.Place.Input;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * A record of the input, and the country whose row tells that it is counted; null where none does.
 */
record Probe(ProducerRecord<byte[], byte[]> record, String country) {

  /**
   * The records of a load. Only what is told for the first time surely changes a row: a repetition
   * changes nothing, and a correction may.
   *
   * @param input what the records are
   * @param source the topics that they are made for
   */
  static Iterator<Probe> of(Input input, Items items, Topics source) {
    Set<String> known = new HashSet<>();
    if (input == Input.EVENTS) {
      EventRecords events = new EventRecords(items, source.agreementEvents());
      return probes(events, record -> ofEvent(known, source.agreementEvents(), record));
    }
    ArticleReader reader = new ArticleReader();
    ArticleRecords articles = new ArticleRecords(items, source.articles());
    return probes(articles, record -> ofArticle(known, reader, source.articles(), record));
  }

  private interface Country {
    String of(ProducerRecord<byte[], byte[]> record);
  }

  private static Iterator<Probe> probes(
      Iterator<ProducerRecord<byte[], byte[]>> records, Country country) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Probe next() {
        ProducerRecord<byte[], byte[]> record = records.next();
        return new Probe(record, record.value() == null ? null : country.of(record));
      }
    };
  }

  private static String ofEvent(
      Set<String> known,
      Topic<String, AgreementEvent> topic,
      ProducerRecord<byte[], byte[]> record) {
    AgreementEvent event = read(topic, record);
    if (event == null || record.key() == null || !known.add(event.getReportId())) {
      return null;
    }
    AgreementReport report = event.getReport();
    String country = text(record.key());
    boolean counts =
        report != null
            && country.equals(report.getCountry())
            && (report.getSignedProjects() == null || report.getSignedProjects().getCount() >= 0);
    return counts ? country : null;
  }

  private static String ofArticle(
      Set<String> known,
      ArticleReader reader,
      Topic<String, Article> topic,
      ProducerRecord<byte[], byte[]> record) {
    Article article = read(topic, record);
    if (article == null || record.key() == null || !known.add(text(record.key()))) {
      return null;
    }
    return reader.read(article) instanceof Reading.Found found && found.reports().size() == 1
        ? found.reports().get(0).getCountry()
        : null;
  }

  /** Null for one of those that are meant to be unusable. */
  private static <V> V read(Topic<String, V> topic, ProducerRecord<byte[], byte[]> record) {
    try {
      return topic.values().deserializer().deserialize(record.topic(), record.value());
    } catch (KafkaException e) {
      return null;
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }
}
