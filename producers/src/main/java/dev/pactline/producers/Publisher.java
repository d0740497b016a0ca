package dev.pactline.producers;

import dev.pactline.producers.Deliveries.Kind;
import dev.pactline.producers.InputFile.ArticleFile;
import dev.pactline.producers.InputFile.RecordFile;
import dev.pactline.producers.InputFile.UnusableFile;
import dev.pactline.producers.articles.ArticleFileReader;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.records.RecordFileReader;
import dev.pactline.producers.records.RecordReading;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes files and pages: articles, reports of tables, and a rejection for all that cannot be
 * used. Publishing the same again changes no statistic, since the same text has the same id. Not
 * for use by several threads; an interrupt ends it.
 */
public final class Publisher implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final ArticleFileReader articles;
  private final RecordFileReader records;
  private final Revisions revisions;

  /**
   * @param producer is closed with this
   */
  Publisher(
      Producer<byte[], byte[]> producer, Topics topics, ProducerSettings settings, Clock clock) {
    this.producer = producer;
    this.topics = topics;
    this.articles = new ArticleFileReader(settings.limits());
    this.records = new RecordFileReader(settings.home());
    this.revisions = new Revisions(clock);
  }

  /** A publisher to a cluster, with all replicas acknowledging and no record written twice. */
  public static Publisher connect(ProducerSettings settings, Topics topics) {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            settings.properties(), new ByteArraySerializer(), new ByteArraySerializer());
    return new Publisher(producer, topics, settings, Clock.systemUTC());
  }

  /**
   * Publishes files and waits until all of it has arrived.
   *
   * @return the counts, with nothing failed
   * @throws PublishException if a record could not be delivered; with the counts so far
   */
  public Published publish(List<InputFile> files, Progress progress) {
    Deliveries deliveries = new Deliveries(progress);
    int done = 0;
    for (InputFile file : files) {
      publish(file, deliveries);
      progress.advanced(++done, files.size());
    }
    return finish(deliveries);
  }

  /**
   * Publishes what was read elsewhere, such as the pages of a feed, and waits until all of it has
   * arrived.
   *
   * @param readings may load them one by one; they tell themselves how far they have come
   * @param progress is told of rejections only
   * @throws PublishException if a record could not be delivered; with the counts so far
   */
  public Published publish(Iterator<ArticleReading> readings, Progress progress) {
    Deliveries deliveries = new Deliveries(progress);
    while (readings.hasNext()) {
      send(readings.next(), deliveries);
    }
    return finish(deliveries);
  }

  private void publish(InputFile file, Deliveries deliveries) {
    if (file instanceof ArticleFile article) {
      send(articles.read(article.path(), article.name()), deliveries);
    } else if (file instanceof RecordFile table) {
      records.read(table.path(), table.name(), reading -> send(reading, deliveries));
    } else {
      send(((UnusableFile) file).rejection(), deliveries);
    }
  }

  private void send(ArticleReading reading, Deliveries deliveries) {
    if (reading instanceof ArticleReading.Read read) {
      String id = read.article().getArticleId();
      send(topics.articles(), id, read.article(), Kind.ARTICLE, deliveries);
    } else {
      send(((ArticleReading.Refused) reading).rejection(), deliveries);
    }
  }

  private void send(RecordReading reading, Deliveries deliveries) {
    if (reading instanceof RecordReading.Read read) {
      String id = read.report().getReportId();
      AgreementEvent event = new AgreementEvent(id, revisions.next(id), read.report());
      send(topics.agreementEvents(), read.key(), event, Kind.REPORT, deliveries);
    } else if (reading instanceof RecordReading.Retracted retracted) {
      String id = retracted.reportId();
      AgreementEvent event = new AgreementEvent(id, revisions.next(id), null);
      send(topics.agreementEvents(), retracted.key(), event, Kind.RETRACTION, deliveries);
    } else {
      send(((RecordReading.Refused) reading).rejection(), deliveries);
    }
  }

  private void send(Rejection rejection, Deliveries deliveries) {
    send(
        topics.rejections(),
        rejection.getSource(),
        rejection,
        deliveries,
        () -> deliveries.expect(rejection));
  }

  private <V> void send(
      Topic<String, V> topic, String key, V value, Kind kind, Deliveries deliveries) {
    send(topic, key, value, deliveries, () -> deliveries.expect(kind));
  }

  private <V> void send(
      Topic<String, V> topic,
      String key,
      V value,
      Deliveries deliveries,
      Supplier<Callback> counting) {
    if (deliveries.areHopeless()) {
      finish(deliveries);
    }
    byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), key);
    byte[] valueBytes = topic.values().serializer().serialize(topic.name(), value);
    var unused =
        producer.send(new ProducerRecord<>(topic.name(), keyBytes, valueBytes), counting.get());
  }

  private Published finish(Deliveries deliveries) {
    producer.flush();
    return deliveries.result();
  }

  /** Gives records under way a few seconds to arrive. */
  @Override
  public void close() {
    producer.close(LAST_WORDS);
  }
}
