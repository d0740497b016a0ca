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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * A broker, a registry and the load of one test of what goes wrong, with instances of the
 * application in processes of their own.
 */
final class FaultBench implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path INSTALLATION = Path.of(System.getProperty("pactline.home"), "registry");

  private final ReportLoad load = new ReportLoad(new Random(42), 240);
  private final Path folder;
  private EmbeddedBroker broker;
  private RegistryProcess registry;
  private final int brokerPort;
  private final int registryPort;
  private final Topics topics;
  private int sent;

  FaultBench(Path folder) throws Exception {
    this.folder = folder;
    this.broker = EmbeddedBroker.start(folder.resolve("broker"));
    this.brokerPort = port(broker.bootstrapServers());
    this.registry = RegistryProcess.start(INSTALLATION, folder.resolve("registry"), Storage.FILES);
    this.registryPort = registry.url().getPort();
    this.topics =
        Topics.using(
            Topics.DEFAULT_PREFIX,
            AvroSerdes.using(Map.of("schema.registry.url", registry.url().toString())));
    createTopics();
  }

  Topics topics() {
    return topics;
  }

  /** Creates those that are missing. */
  void createTopics() throws Exception {
    try (Admin admin = Admin.create(clients())) {
      new TopicAdmin(admin, new TopicSettings(2, 1)).create(topics);
    }
  }

  void stopBroker() {
    broker.close();
  }

  void startBroker() throws IOException {
    broker = EmbeddedBroker.start(folder.resolve("broker"), brokerPort);
  }

  void stopRegistry() {
    registry.close();
  }

  void startRegistry() {
    registry =
        RegistryProcess.start(
            new RegistryProcess.Settings(
                INSTALLATION,
                folder.resolve("registry"),
                Storage.FILES,
                registryPort,
                Optional.empty()));
  }

  Path state(String instance) {
    return folder.resolve(instance).resolve("state");
  }

  /** An instance that is given up after 3 s, and whose transactions are after 5 s. */
  Child instance(String name, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "stream",
                "--bootstrap-servers=127.0.0.1:" + brokerPort,
                "--schema-registry-url=http://127.0.0.1:" + registryPort + "/apis/ccompat/v7",
                "--state-dir=" + state(name),
                "--http-port=0",
                "--kafka=session.timeout.ms=3000",
                "--kafka=heartbeat.interval.ms=500",
                "--kafka=producer.transaction.timeout.ms=5000"));
    arguments.addAll(List.of(more));
    return Child.start(folder.resolve(name), arguments.toArray(String[]::new));
  }

  /** Publishes half of the events. */
  void sendHalf() throws Exception {
    send(load.events().size() / 2, event -> null);
  }

  void sendRest() throws Exception {
    send(load.events().size() - sent, event -> null);
  }

  /**
   * Publishes the rest.
   *
   * @param timestamps of the records, in milliseconds since 1970; null: now
   */
  void sendRest(Function<AgreementEvent, Long> timestamps) throws Exception {
    send(load.events().size() - sent, timestamps);
  }

  private void send(int count, Function<AgreementEvent, Long> timestamps) throws Exception {
    try (KafkaProducer<String, AgreementEvent> producer =
        new KafkaProducer<>(
            clients(),
            topics.agreementEvents().keys().serializer(),
            topics.agreementEvents().values().serializer())) {
      List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
      for (AgreementEvent event : load.events().subList(sent, sent + count)) {
        acknowledged.add(
            producer.send(
                new ProducerRecord<>(
                    topics.agreementEvents().name(),
                    null,
                    timestamps.apply(event),
                    load.country(event),
                    event)));
      }
      for (Future<RecordMetadata> one : acknowledged) {
        one.get();
      }
      sent += count;
    }
  }

  boolean isAllCounted() {
    try (Backlog backlog = new Backlog(clients(), "pactline", PATIENCE)) {
      return backlog.awaitDone(List.of(topics.agreementEvents().name()), committed -> false);
    }
  }

  Map<String, Object> clients() {
    return Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
  }

  /** Waits until all that was published is counted, and compares the tables with the load. */
  void expectTables(Child instance) throws Exception {
    instance.await(this::isAllCounted);
    try (TopicReader reader = new TopicReader(clients(), PATIENCE)) {
      assertThat(load.totalsOf(Statistics.read(reader, topics))).isEqualTo(load.expected());
    }
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
