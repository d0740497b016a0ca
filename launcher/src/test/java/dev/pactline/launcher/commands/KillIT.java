package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.launcher.embedded.EmbeddedStack;
import dev.pactline.launcher.embedded.Ports;
import dev.pactline.launcher.embedded.StackSettings;
import dev.pactline.launcher.pipeline.ReportLoad;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1 where it is hardest: instances of the streams are killed while they work. */
class KillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 3;

  private final Random random = new Random(20190512);
  private final ReportLoad load = new ReportLoad(new Random(42), 240);

  @TempDir Path folder;
  private EmbeddedStack stack;
  private Map<String, Object> clients;
  private Topics topics;
  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();
  private int sent;

  @BeforeEach
  void start() throws Exception {
    stack =
        EmbeddedStack.start(
            new StackSettings(
                folder,
                Storage.MEMORY,
                0,
                0,
                Path.of(System.getProperty("pactline.home"), "registry"),
                Optional.empty()));
    clients = Map.of("bootstrap.servers", stack.bootstrapServers());
    topics =
        Topics.using(
            Topics.DEFAULT_PREFIX,
            AvroSerdes.using(Map.of("schema.registry.url", stack.schemaRegistryUrl())));
    try (Admin admin = Admin.create(clients)) {
      new TopicAdmin(admin, new TopicSettings(2, 1)).create(topics);
    }
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void kills_and_instances_that_come_and_go_do_not_change_the_tables() throws Exception {
    int share = load.events().size() / (ROUNDS + 2);
    for (int round = 0; round < ROUNDS; round++) {
      try (Child instance = instance("one")) {
        send(share);
        instance.await(committed(random.nextInt(share)));
        instance.end("KILL");
      }
    }
    try (Child one = instance("one")) {
      send(share);
      try (Child two = instance("two")) {
        two.await(() -> two.output().contains("Streams are RUNNING"));
        send(share / 2);
        two.await(committed(random.nextInt(share / 2)));
        two.end("KILL");
      }
      // Of each partition: so when it is counted, the first instance has those of the second.
      send(load.events().size() - sent);
      one.await(this::isAllCounted);
      one.end("TERM");
    }

    assertThat(load.totalsOf(statistics())).isEqualTo(load.expected());
    try (Child one = instance("one")) { // as an upgrade does it, with the state of before
      one.await(this::isReady);
      assertThat(restored()).isZero();
      one.end("TERM");
    }
  }

  private boolean isReady() {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /** How many records the instance has read from changelogs since its start. */
  private double restored() throws IOException {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("pactline_restore_records_total "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .sum();
  }

  private HttpResponse<String> get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Statistics statistics() {
    try (TopicReader reader = new TopicReader(clients, PATIENCE)) {
      return Statistics.read(reader, topics);
    }
  }

  private Child instance(String name) throws Exception {
    return Child.start(
        folder.resolve(name),
        "stream",
        "--bootstrap-servers=" + stack.bootstrapServers(),
        "--schema-registry-url=" + stack.schemaRegistryUrl(),
        "--state-dir=" + folder.resolve(name).resolve("state"),
        "--http-port=" + (name.equals("one") ? port : 0),
        "--kafka=session.timeout.ms=2000",
        "--kafka=heartbeat.interval.ms=500",
        "--kafka=producer.transaction.timeout.ms=5000",
        "--kafka=max.poll.records=10");
  }

  private void send(int count) throws Exception {
    try (KafkaProducer<String, AgreementEvent> producer =
        new KafkaProducer<>(
            clients,
            topics.agreementEvents().keys().serializer(),
            topics.agreementEvents().values().serializer())) {
      List<AgreementEvent> events = load.events().subList(sent, sent + count);
      List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
      for (AgreementEvent event : events) {
        acknowledged.add(
            producer.send(
                new ProducerRecord<>(topics.agreementEvents().name(), load.country(event), event)));
      }
      for (Future<RecordMetadata> one : acknowledged) {
        one.get();
      }
      sent += count;
    }
  }

  /** Whether the streams have committed so many offsets more than when first asked. */
  private BooleanSupplier committed(int more) {
    long[] from = {-1};
    return () -> {
      boolean[] reached = {false};
      boolean done =
          backlog(
              committed -> {
                if (from[0] < 0) {
                  from[0] = committed;
                }
                reached[0] = committed >= from[0] + more;
                return false;
              });
      return done || reached[0];
    };
  }

  private boolean isAllCounted() {
    return backlog(committed -> false);
  }

  private boolean backlog(LongPredicate goOn) {
    try (Backlog backlog = new Backlog(clients, "pactline", PATIENCE)) {
      return backlog.awaitDone(List.of(topics.agreementEvents().name()), goOn);
    }
  }
}
