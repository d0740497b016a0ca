package dev.pactline.producers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.producers.InputFiles.Kind;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final Topics topics = Topics.using("p.", AvroSerdes.using(new InMemorySchemaRegistry()));
  private final ProducerSettings settings = ProducerSettings.of("unused:9092", Map.of());

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Five deals in Lima\n\nFive projects were signed.");
    Files.writeString(folder.resolve("b.txt"), "");
    Files.writeString(folder.resolve("c.pdf"), "x");
    Files.writeString(
        folder.resolve("d.csv"),
        """
        country,event,start_date,status
        Peru,Fair,2019-03-03,signed
        Peru,Fair,2019-03-03,retracted
        Atlantis,Fair,2019-03-03,signed
        """);
  }

  @Test
  void everything_read_ends_in_one_topic_and_the_counts_add_up() {
    MockProducer<byte[], byte[]> producer = producer();

    Published published = publish(producer);

    assertThat(published).isEqualTo(new Published(6, 1, 1, 1, 3, 0));
    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsExactly(
            "p.articles",
            "p.rejections",
            "p.agreement-events",
            "p.agreement-events",
            "p.rejections",
            "p.rejections");
  }

  @Test
  void a_later_row_on_one_event_has_the_higher_revision() {
    MockProducer<byte[], byte[]> producer = producer();

    publish(producer);

    Topic<String, AgreementEvent> topic = topics.agreementEvents();
    List<AgreementEvent> events =
        producer.history().stream()
            .filter(record -> record.topic().equals(topic.name()))
            .map(record -> topic.values().deserializer().deserialize(topic.name(), record.value()))
            .toList();
    assertThat(events.get(0).getRevision()).isEqualTo(CLOCK.millis());
    assertThat(events.get(1).getRevision()).isGreaterThan(events.get(0).getRevision());
    assertThat(events.get(1).getReportId()).isEqualTo(events.get(0).getReportId());
    assertThat(events.get(1).getReport()).isNull();
  }

  @Test
  void publishing_again_writes_the_same_keys_and_articles() {
    MockProducer<byte[], byte[]> once = producer();
    MockProducer<byte[], byte[]> again = producer();

    publish(once);
    publish(again);

    for (int i = 0; i < once.history().size(); i++) {
      assertThat(again.history().get(i).key()).isEqualTo(once.history().get(i).key());
    }
    assertThat(again.history().get(0).value()).isEqualTo(once.history().get(0).value());
  }

  @Test
  void a_record_that_is_too_large_costs_only_itself_and_is_told_loudly() {
    FailingProducer producer = new FailingProducer(new RecordTooLargeException("too large"));

    assertThatThrownBy(() -> publish(producer))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("1 of 6 records")
        .satisfies(
            e ->
                assertThat(((PublishException) e).published())
                    .isEqualTo(new Published(6, 0, 1, 1, 3, 1)));
  }

  @Test
  void a_lost_cluster_ends_publishing_at_once() {
    FailingProducer producer = new FailingProducer(new TimeoutException("no broker"));

    assertThatThrownBy(() -> publish(producer))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("1 of 1 records")
        .hasMessageContaining("no broker");
  }

  @Test
  void progress_is_told_for_each_file() {
    List<String> told = new ArrayList<>();
    try (Publisher publisher = new Publisher(producer(), topics, settings, CLOCK)) {
      publisher.publish(files(), (done, total) -> told.add(done + "/" + total));
    }

    assertThat(told).containsExactly("1/4", "2/4", "3/4", "4/4");
  }

  private Published publish(MockProducer<byte[], byte[]> producer) {
    try (Publisher publisher = new Publisher(producer, topics, settings, CLOCK)) {
      return publisher.publish(files(), Progress.NONE);
    }
  }

  /** What is in the folder, and a file of a kind that a folder alone would not yield. */
  private List<InputFile> files() {
    return InputFiles.in(List.of(folder, folder.resolve("c.pdf")), Kind.BOTH);
  }

  private static MockProducer<byte[], byte[]> producer() {
    return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Fails the first record and delivers the others. */
  private static final class FailingProducer extends MockProducer<byte[], byte[]> {
    private final KafkaException failure;
    private boolean failed;

    private FailingProducer(KafkaException failure) {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
      this.failure = failure;
    }

    @Override
    public synchronized java.util.concurrent.Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> record, Callback callback) {
      if (failed) {
        return super.send(record, callback);
      }
      failed = true;
      callback.onCompletion(null, failure);
      return java.util.concurrent.CompletableFuture.failedFuture(failure);
    }
  }
}
