package dev.pactline.launcher.topics;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Copies what was put in, articles and rows of tables, byte for byte to topics of another prefix,
 * so that another release or other rules can work it out beside this one. Reports of articles are
 * left behind: they are read from the articles anew. To copy again adds what has come since, and
 * changes nothing else.
 */
public final class InputCopy {
  private static final int MOST_IN_FLIGHT = 10_000;

  private final Map<String, Object> cluster;
  private final Duration patience;

  /**
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param patience how long the reading of one topic may go without any progress
   */
  public InputCopy(Map<String, Object> cluster, Duration patience) {
    this.cluster = cluster;
    this.patience = patience;
  }

  /**
   * What was copied.
   *
   * @param articles records of articles, revisions and removals among them
   * @param events reports of rows, and their retractions
   * @param unreadable records that are not Avro of ours, and were left behind
   */
  public record Copied(int articles, int events, int unreadable) {}

  /** Copies all there is now, and waits until it has arrived. */
  public Copied copy(Topics from, Topics to) {
    Map<String, Object> properties = new HashMap<>(cluster);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    try (TopicReader reader = new TopicReader(cluster, patience);
        Sending sending =
            new Sending(
                new KafkaProducer<>(
                    properties, new ByteArraySerializer(), new ByteArraySerializer()))) {
      Reading<AgreementEvent> events = new Reading<>(from.agreementEvents());
      Set<String> ofArticles = new HashSet<>();
      reader.forEachRaw(
          from.agreementEvents().name(),
          raw -> events.with(raw, event -> note(raw, event, ofArticles)));
      int rows =
          sending.all(
              reader,
              from.agreementEvents(),
              to.agreementEvents(),
              raw -> events.is(raw, event -> !ofArticles.contains(id(raw, event))));
      Reading<?> articles = new Reading<>(from.articles());
      int texts =
          sending.all(reader, from.articles(), to.articles(), raw -> articles.is(raw, any -> true));
      return new Copied(texts, rows, events.unreadable + articles.unreadable);
    }
  }

  private static void note(
      ConsumerRecord<byte[], byte[]> raw, AgreementEvent event, Set<String> ofArticles) {
    AgreementReport report = event.getReport();
    if (report != null && report.getSource().getArticleId() != null) {
      ofArticles.add(id(raw, event));
    }
  }

  /** A report has its identity within its country, which is its key and so its partition. */
  private static String id(ConsumerRecord<byte[], byte[]> raw, AgreementEvent event) {
    return raw.partition() + "/" + event.getReportId();
  }

  /** Decodes the records of a topic, and counts those that cannot be. */
  private static final class Reading<V> {
    private final Topic<String, V> topic;
    private final Set<String> counted = new HashSet<>();
    private int unreadable;

    Reading(Topic<String, V> topic) {
      this.topic = topic;
    }

    void with(ConsumerRecord<byte[], byte[]> raw, java.util.function.Consumer<V> use) {
      boolean unused =
          is(
              raw,
              value -> {
                use.accept(value);
                return true;
              });
    }

    boolean is(ConsumerRecord<byte[], byte[]> raw, Predicate<V> question) {
      if (raw.key() == null) {
        return count(raw);
      }
      if (raw.value() == null) {
        return question.test(null);
      }
      V value;
      try {
        value = topic.values().deserializer().deserialize(raw.topic(), raw.value());
      } catch (UnreadableRecordException e) {
        return count(raw);
      }
      return question.test(value);
    }

    private boolean count(ConsumerRecord<byte[], byte[]> raw) {
      if (counted.add(raw.partition() + "@" + raw.offset())) {
        unreadable++;
      }
      return false;
    }
  }

  /** Sends records, some at a time. */
  private record Sending(KafkaProducer<byte[], byte[]> producer) implements AutoCloseable {

    int all(
        TopicReader reader,
        Topic<?, ?> from,
        Topic<?, ?> to,
        Predicate<ConsumerRecord<byte[], byte[]>> which) {
      List<Future<RecordMetadata>> inFlight = new ArrayList<>();
      int[] sent = {0};
      reader.forEachRaw(
          from.name(),
          raw -> {
            if (which.test(raw)) {
              sent[0]++;
              inFlight.add(producer.send(copy(raw, to)));
            }
            if (inFlight.size() >= MOST_IN_FLIGHT) {
              arrive(inFlight);
            }
          });
      arrive(inFlight);
      return sent[0];
    }

    /** To the partition that the key asks for: the other topic may have more of them. */
    private static ProducerRecord<byte[], byte[]> copy(
        ConsumerRecord<byte[], byte[]> raw, Topic<?, ?> to) {
      return new ProducerRecord<>(
          to.name(), null, raw.timestamp(), raw.key(), raw.value(), raw.headers());
    }

    private static void arrive(List<Future<RecordMetadata>> inFlight) {
      inFlight.forEach(Deliveries::await);
      inFlight.clear();
    }

    @Override
    public void close() {
      producer.close();
    }
  }
}
