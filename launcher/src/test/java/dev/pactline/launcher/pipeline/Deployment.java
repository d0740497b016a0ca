package dev.pactline.launcher.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.launcher.commands.CommandLines;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The streams application on a cluster, with topics of its own. */
final class Deployment implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PARTITIONS = 2;

  /** An instance that leaves says nothing, for it may be back at once; the default is 45 s. */
  private static final Map<String, String> TAKE_OVER_SOON =
      Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500");

  private final Cluster cluster;
  private final String name;
  private final Path states;
  private final AvroSerdes serdes;
  private final Topics topics;
  private final List<PactlineStreams> instances = new ArrayList<>();

  private Deployment(Cluster cluster, String name, Path states) {
    this.cluster = cluster;
    this.name = name;
    this.states = states;
    this.serdes = AvroSerdes.using(Map.of(RegistrySettings.URL, cluster.registryUrl()));
    this.topics = Topics.using(name + ".", serdes);
  }

  /**
   * Creates the topics; nothing runs yet.
   *
   * @param name of the application, and prefix of its topics
   * @param states where each instance gets a folder for its state
   */
  static Deployment on(Cluster cluster, String name, Path states) {
    Deployment deployment = new Deployment(cluster, name, states);
    try (Admin admin = Admin.create(deployment.clients())) {
      new TopicAdmin(admin, new TopicSettings(PARTITIONS, 1)).create(deployment.topics);
    }
    return deployment;
  }

  Topics topics() {
    return topics;
  }

  /** Starts one more instance, with an empty disk, and waits until it runs. */
  PactlineStreams startInstance() throws InterruptedException {
    StreamsSettings settings =
        new StreamsSettings(
            cluster.bootstrapServers(),
            name,
            states.resolve(name + "-" + instances.size()),
            name + ".",
            StreamsSettings.DEFAULT_HOME_COUNTRY,
            Optional.empty(),
            1,
            -1,
            TAKE_OVER_SOON);
    PactlineStreams instance =
        new PactlineStreams(settings, serdes, new SimpleMeterRegistry(), failure -> {});
    instances.add(instance);
    instance.start();
    if (!instance.awaitRunning(PATIENCE)) {
      throw new IllegalStateException("it is " + instance.state());
    }
    return instance;
  }

  /** Publishes events, each under its country, and waits until they have arrived. */
  void publish(List<AgreementEvent> events) throws Exception {
    publish(events, event -> event.getReport().getCountry());
  }

  /** Publishes events, each under the country that it is said to be of. */
  void publish(List<AgreementEvent> events, Function<AgreementEvent, String> countries)
      throws Exception {
    Topic<String, AgreementEvent> topic = topics.agreementEvents();
    try (var producer =
        new KafkaProducer<>(clients(), topic.keys().serializer(), topic.values().serializer())) {
      List<Future<RecordMetadata>> deliveries = new ArrayList<>();
      for (AgreementEvent event : events) {
        deliveries.add(
            producer.send(new ProducerRecord<>(topic.name(), countries.apply(event), event)));
      }
      for (Future<RecordMetadata> delivery : deliveries) {
        delivery.get();
      }
    }
  }

  /** Publishes a value to {@code agreement-events} that is no Avro of ours. */
  void publishBytes(String country, byte[] value) throws Exception {
    Topic<String, AgreementEvent> topic = topics.agreementEvents();
    try (var producer =
        new KafkaProducer<>(clients(), topic.keys().serializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), country, value)).get();
    }
  }

  /** The statistics, once all that was published is counted. */
  Statistics statistics() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Backlog backlog = new Backlog(clients(), name, PATIENCE);
        TopicReader reader = new TopicReader(clients(), PATIENCE)) {
      List<String> stages = List.of(topics.articles().name(), topics.agreementEvents().name());
      if (!backlog.awaitDone(stages, committed -> System.nanoTime() < deadline)) {
        throw new IllegalStateException("not all is counted after " + PATIENCE.toSeconds() + " s");
      }
      return Statistics.read(reader, topics);
    }
  }

  /** The statistics as they are, whatever is still to be counted. */
  Statistics tables() {
    try (TopicReader reader = new TopicReader(clients(), PATIENCE)) {
      return Statistics.read(reader, topics);
    }
  }

  /** Publishes an article, and waits until it has arrived. */
  void publishArticle(Article article) throws Exception {
    Topic<String, Article> topic = topics.articles();
    try (var producer =
        new KafkaProducer<>(clients(), topic.keys().serializer(), topic.values().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), article.getArticleId(), article)).get();
    }
  }

  /** What a command for this application answers; it must succeed. */
  String command(String... arguments) {
    Answer answer = answer(arguments);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer.out();
  }

  private record Answer(int exitCode, String out, String err) {}

  private Answer answer(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandLines.run(
            Map.of(
                "PACTLINE_BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                "PACTLINE_SCHEMA_REGISTRY_URL", cluster.registryUrl(),
                "PACTLINE_TOPIC_PREFIX", name + ".",
                "PACTLINE_APPLICATION_ID", name,
                "PACTLINE_STATE_DIR", states.resolve(name + "-0").toString()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            arguments);
    return new Answer(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The dead letters so far, as they are on the wire. */
  List<byte[]> deadLetters() {
    List<byte[]> letters = new ArrayList<>();
    try (TopicReader reader = new TopicReader(clients(), PATIENCE)) {
      reader.forEachRaw(topics.deadLetters().name(), letter -> letters.add(letter.value()));
    }
    return letters;
  }

  @Override
  public void close() {
    instances.forEach(PactlineStreams::close);
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }
}
