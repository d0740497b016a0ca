package dev.pactline.benchmarks.peers;

import dev.pactline.benchmarks.peers.Place.Input;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Revisions;
import dev.pactline.streams.extraction.Revisions.Step;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.MemorySortedStore;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that must be done, for comparison: a loop that reads committed records, applies the
 * same rules to them, keeps all in memory, and writes agreements and rows in transactions, each row
 * once in a transaction. It recovers nothing: started again, it would begin with empty tables.
 */
final class Floor {

  private static final Duration POLL = Duration.ofMillis(20);
  private static final long COMMIT_NANOS = 100_000_000;

  private final Place place;
  private final Topics topics;
  private final Tables tables = Tables.inMemory("CN", ReferenceRates.none());
  private final Revisions revisions =
      new Revisions(new ArticleReader()::read, new MemorySortedStore<>());
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;

  private Floor(Place place) {
    this.place = place;
    this.topics = place.topics();
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                place.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                place.group(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                place.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                place.group(),
                ProducerConfig.LINGER_MS_CONFIG,
                100,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public static void main(String[] arguments) {
    new Floor(Place.parse(arguments)).run();
  }

  private void run() {
    Topic<?, ?> input =
        place.input() == Input.ARTICLES ? topics.articles() : topics.agreementEvents();
    producer.initTransactions();
    consumer.subscribe(List.of(input.name()));
    long committed = System.nanoTime();
    producer.beginTransaction();
    while (true) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        take(record);
      }
      offsets.putAll(records.nextOffsets());
      if (!offsets.isEmpty() && System.nanoTime() - committed > COMMIT_NANOS) {
        commit();
        committed = System.nanoTime();
        producer.beginTransaction();
      }
    }
  }

  private void commit() {
    tables.changedAgreements().forEach((id, agreement) -> send(topics.agreements(), id, agreement));
    tables.changedRows().forEach(row -> row.writeTo(topics, this::send));
    tables.flush();
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    offsets.clear();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (place.input() == Input.ARTICLES) {
        read(record);
      } else {
        count(
            text(record.key()),
            topics
                .agreementEvents()
                .values()
                .deserializer()
                .deserialize(record.topic(), record.value()));
      }
    } catch (UnusableRecordException | SerializationException e) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topics.deadLetters().name(),
                  null,
                  record.key(),
                  record.value(),
                  record.headers()));
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      throw new UnusableRecordException("an article needs its id as key");
    }
    Article article =
        topics.articles().values().deserializer().deserialize(record.topic(), record.value());
    Step step = revisions.publish(text(record.key()), article, record.offset(), false);
    step.rejection().ifPresent(why -> send(topics.rejections(), why.getSource(), why));
    step.changes().forEach(change -> emit(change.country(), change.event()));
  }

  private void emit(String country, AgreementEvent event) {
    send(topics.agreementEvents(), country, event);
    count(country, event);
  }

  private void count(String country, AgreementEvent event) {
    tables.take(country, event);
  }

  private <K, V> void send(Topic<K, V> topic, K key, V value) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                topic.keys().serializer().serialize(topic.name(), key),
                topic.values().serializer().serialize(topic.name(), value)));
  }

  private static String text(byte[] key) {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }
}
