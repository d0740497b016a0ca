package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.launcher.embedded.EmbeddedBroker;
import dev.pactline.launcher.pipeline.ReportLoad;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.embedded.RegistryProcess;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong around the streams, one thing at a time, while they work; the tables must come
 * out as if nothing had. Those that take longest run only when asked for: {@code ./mvnw verify
 * -Dit.test=FaultsIT -Dpactline.faults=true}. {@code docs/reliability.md} is the list.
 */
class FaultsIT {
  private static final String ASKED_FOR = "pactline.faults";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path INSTALLATION = Path.of(System.getProperty("pactline.home"), "registry");

  private final ReportLoad load = new ReportLoad(new Random(42), 240);

  @TempDir Path folder;
  private EmbeddedBroker broker;
  private RegistryProcess registry;
  private int brokerPort;
  private int registryPort;
  private Topics topics;
  private int sent;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    brokerPort = port(broker.bootstrapServers());
    registry = RegistryProcess.start(INSTALLATION, folder.resolve("registry"), Storage.FILES);
    registryPort = registry.url().getPort();
    topics =
        Topics.using(
            Topics.DEFAULT_PREFIX,
            AvroSerdes.using(Map.of("schema.registry.url", registry.url().toString())));
    try (Admin admin = Admin.create(clients())) {
      new TopicAdmin(admin, new TopicSettings(2, 1)).create(topics);
    }
  }

  @AfterEach
  void stop() {
    registry.close();
    broker.close();
  }

  @Test
  void an_instance_that_hangs_for_longer_than_its_transaction_may_counts_nothing_twice()
      throws Exception {
    try (Child hung = instance("one");
        Child heir = instance("two")) {
      heir.await(() -> heir.output().contains("Streams are RUNNING"));
      send(load.events().size() / 2);
      signal(hung, "STOP");
      send(load.events().size() - sent);
      heir.await(this::isAllCounted); // it has taken over
      long runs = runs(hung);
      signal(hung, "CONT");
      hung.await(() -> runs(hung) > runs); // it was fenced, and has joined again
      expectTables();
    }
  }

  @Test
  void a_broker_that_restarts_is_waited_for_and_nothing_old_is_answered_meanwhile()
      throws Exception {
    try (Child instance = instance("one")) {
      send(load.events().size() / 2);
      instance.await(this::isAllCounted);
      assertThat(answer(instance, "/api/countries").statusCode()).isEqualTo(200);
      broker.close();
      // Cut off for the session timeout, it cannot know whether another has taken over.
      instance.await(() -> answer(instance, "/api/countries").statusCode() == 503);
      assertThat(answer(instance, "/health/ready").body()).contains("CUT_OFF");
      broker = EmbeddedBroker.start(folder.resolve("broker"), brokerPort);
      send(load.events().size() - sent);
      instance.await(this::isAllCounted);
      instance.await(() -> answer(instance, "/api/countries").statusCode() == 200);
      expectTables();
    }
  }

  @Test
  void a_registry_that_is_away_while_schemas_are_known_is_not_missed() throws Exception {
    try (Child instance = instance("one")) {
      send(load.events().size() / 2);
      instance.await(this::isAllCounted);
      registry.close();
      send(load.events().size() - sent);
      instance.await(this::isAllCounted);
      startRegistry();
      expectTables();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void an_instance_that_finds_no_registry_stops_loudly_and_counts_all_when_started_again()
      throws Exception {
    send(load.events().size());
    registry.close();
    try (Child instance = instance("one")) {
      instance.awaitEnd();
      assertThat(instance.output()).containsIgnoringCase("registry");
    }
    startRegistry();
    try (Child instance = instance("one")) {
      instance.await(this::isAllCounted);
      expectTables();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void a_state_directory_that_is_lost_is_restored() throws Exception {
    killedHalfWay();
    remove(folder.resolve("one").resolve("state"));
    try (Child instance = instance("one")) {
      send(load.events().size() - sent);
      instance.await(this::isAllCounted);
      expectTables();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void a_spoiled_state_directory_is_refused_by_name_and_restored_when_it_is_gone()
      throws Exception {
    killedHalfWay();
    Path state = folder.resolve("one").resolve("state");
    corrupt(state);
    try (Child instance = instance("one")) {
      instance.awaitEnd();
      assertThat(instance.output()).contains("Error opening store").contains(state.toString());
    }
    remove(state);
    try (Child instance = instance("one")) {
      send(load.events().size() - sent);
      instance.await(this::isAllCounted);
      expectTables();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void without_a_topic_for_dead_letters_it_stops_and_loses_nothing() throws Exception {
    try (Admin admin = Admin.create(clients())) {
      admin.deleteTopics(List.of(topics.deadLetters().name())).all().get();
    }
    try (Child instance = instance("one", "--kafka=producer.max.block.ms=5000")) {
      send(load.events().size() / 2);
      sendNoise();
      instance.awaitEnd();
      assertThat(instance.output()).contains(topics.deadLetters().name());
    }
    try (Admin admin = Admin.create(clients())) {
      new TopicAdmin(admin, new TopicSettings(2, 1)).create(topics);
    }
    try (Child instance = instance("one")) {
      send(load.events().size() - sent);
      instance.await(this::isAllCounted);
      expectTables();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void two_that_are_started_with_one_state_directory_do_not_spoil_the_tables() throws Exception {
    try (Child first = instance("one")) {
      send(load.events().size() / 2);
      first.await(this::isAllCounted);
      try (Child second = instance("one")) {
        second.awaitEnd();
      }
      send(load.events().size() - sent);
      first.await(this::isAllCounted);
      expectTables();
    }
  }

  private void killedHalfWay() throws Exception {
    try (Child instance = instance("one")) {
      send(load.events().size() / 2);
      instance.await(this::isAllCounted);
      instance.end("KILL");
    }
  }

  private void expectTables() {
    try (TopicReader reader = new TopicReader(clients(), PATIENCE)) {
      assertThat(load.totalsOf(Statistics.read(reader, topics))).isEqualTo(load.expected());
    }
  }

  private void startRegistry() {
    registry =
        RegistryProcess.start(
            new RegistryProcess.Settings(
                INSTALLATION,
                folder.resolve("registry"),
                Storage.FILES,
                registryPort,
                Optional.empty()));
  }

  private Child instance(String name, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "stream",
                "--bootstrap-servers=127.0.0.1:" + brokerPort,
                "--schema-registry-url=http://127.0.0.1:" + registryPort + "/apis/ccompat/v7",
                "--state-dir=" + folder.resolve(name).resolve("state"),
                "--http-port=0",
                "--kafka=session.timeout.ms=3000",
                "--kafka=heartbeat.interval.ms=500",
                "--kafka=producer.transaction.timeout.ms=5000"));
    arguments.addAll(List.of(more));
    return Child.start(folder.resolve(name), arguments.toArray(String[]::new));
  }

  private void send(int count) throws Exception {
    try (KafkaProducer<String, AgreementEvent> producer =
        new KafkaProducer<>(
            clients(),
            topics.agreementEvents().keys().serializer(),
            topics.agreementEvents().values().serializer())) {
      List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
      for (AgreementEvent event : load.events().subList(sent, sent + count)) {
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

  private void sendNoise() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topics.agreementEvents().name(), new byte[] {'N', 'O'}, new byte[] {9}))
          .get();
    }
  }

  private boolean isAllCounted() {
    try (Backlog backlog = new Backlog(clients(), "pactline", PATIENCE)) {
      return backlog.awaitDone(List.of(topics.agreementEvents().name()), committed -> false);
    }
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
  }

  private static HttpResponse<String> answer(Child instance, String path) {
    String line =
        instance
            .output()
            .lines()
            .filter(one -> one.contains("HTTP is up"))
            .findFirst()
            .orElseThrow();
    String port = line.replaceFirst(".*port=\"(\\d+)\".*", "$1");
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How often it has come to run. */
  private static long runs(Child child) {
    return child.output().lines().filter(line -> line.contains("Streams are RUNNING")).count();
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private static void signal(Child child, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
    assertThat(folder).doesNotExist();
  }

  /** Every file of every store gets bytes in its middle that do not belong there. */
  private static void corrupt(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().contains("rocksdb"))
          .forEach(FaultsIT::spoil);
    }
  }

  private static void spoil(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = bytes.length / 2; i < bytes.length; i++) {
        bytes[i] ^= 0x55;
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
