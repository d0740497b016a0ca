package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.launcher.embedded.EmbeddedStack;
import dev.pactline.launcher.embedded.Ports;
import dev.pactline.launcher.embedded.StackSettings;
import dev.pactline.launcher.pipeline.ReportLoad;
import dev.pactline.launcher.pipeline.RowGaps;
import dev.pactline.launcher.pipeline.SteadyLoad;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import dev.pactline.streams.CountryPartitioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances under load, of which one is killed, one added and one stopped, while all of them
 * are asked. {@code -Dpactline.standbys=0} tries it without copies of the stores; the times are in
 * the report.
 */
class FleetIT {
  private static final String TOKEN = "only-for-the-fleet-of-this-test";
  private static final String STANDBYS = System.getProperty("pactline.standbys", "1");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 3;
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(30);

  /** Countries in all three partitions, for what is counted before the load begins. */
  private static final List<String> SETTLED = List.of("IS", "NO", "FI", "PT", "UY", "LA");

  private static final List<String> MOVING =
      List.of("PL", "JP", "KE", "BR", "CL", "VN", "EG", "FR");

  private final ReportLoad before = new ReportLoad(new Random(3), 90, SETTLED);
  private final ReportLoad load = new ReportLoad(new Random(4), 2000, MOVING);
  private final Map<Integer, Child> instances = new HashMap<>();
  private final FleetReader prober = new FleetReader(Map.of(), TOKEN);

  @TempDir Path folder;
  private EmbeddedStack stack;
  private Map<String, Object> clients;
  private Topics topics;

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
      new TopicAdmin(admin, new TopicSettings(PARTITIONS, 1)).create(topics);
    }
    Files.writeString(folder.resolve("token"), TOKEN + "\n");
  }

  @AfterEach
  void stop() {
    instances.values().forEach(Child::close);
    stack.close();
  }

  @Test
  void a_fleet_that_loses_and_gains_instances_answers_rightly_or_not_at_all() throws Exception {
    assertThat(SETTLED.stream().map(FleetIT::partition).collect(Collectors.toSet()))
        .hasSize(PARTITIONS); // so that an answer without a part is seen to be one
    try (SteadyLoad all = new SteadyLoad(clients, topics, before, Duration.ZERO)) {
      all.finish();
    }
    List<Integer> ports = List.of(startInstance(), startInstance(), startInstance());
    for (int port : ports) {
      instances.get(port).await(() -> isSettled(port));
    }

    try (FleetReader reader = new FleetReader(before.expected(), TOKEN);
        SteadyLoad steady = new SteadyLoad(clients, topics, load, BETWEEN_EVENTS);
        RowGaps gaps = new RowGaps(clients, topics.countryStatistics().name())) {
      ports.forEach(reader::ask);
      reader.awaitAnswers(30); // of a fleet in peace
      Duration inPeace = gaps.longest();
      int killed = ports.get(0);
      instances.get(killed).end("KILL");
      reader.leave(killed);
      awaitAnswers(ports.get(1), ports.get(2));
      reader.awaitAnswers(30);
      Duration afterKill = gaps.longest();

      int added = startInstance();
      instances.get(added).await(() -> isSettled(added));
      reader.ask(added);
      awaitAnswers(ports.get(1), ports.get(2), added);
      reader.awaitAnswers(30);
      Duration afterJoin = gaps.longest();

      int stopped = ports.get(1);
      instances.get(stopped).end("TERM");
      reader.leave(stopped);
      awaitAnswers(ports.get(2), added);
      reader.awaitAnswers(30);
      Duration afterStop = gaps.longest();

      steady.finish();
      instances.get(added).await(this::isAllCounted);

      assertThat(reader.wrong()).isEmpty();
      assertThat(statistics()).isEqualTo(expected());
      instances.get(added).await(() -> reader.rows(added).filter(expected()::equals).isPresent());
      System.out.printf(
          "FleetIT: standbys %s, answers %d, refused %d, longest without an answer %s; longest"
              + " without a row %s in peace, %s after the kill, %s the start, %s the stop%n",
          STANDBYS,
          reader.answers(),
          reader.refusals(),
          reader.longestPause(),
          inPeace,
          afterKill,
          afterJoin,
          afterStop);
    }
    for (Child instance : instances.values()) {
      assertThat(instance.output()).doesNotContain(TOKEN);
    }
  }

  private static int partition(String country) {
    return CountryPartitioner.partition(country + "-x", PARTITIONS);
  }

  private int startInstance() throws Exception {
    int port = Ports.free();
    String name = "instance-" + port;
    instances.put(
        port,
        Child.start(
            folder.resolve(name),
            "stream",
            "--bootstrap-servers=" + stack.bootstrapServers(),
            "--schema-registry-url=" + stack.schemaRegistryUrl(),
            "--state-dir=" + folder.resolve(name).resolve("state"),
            "--http-port=" + port,
            "--http-token-file=" + folder.resolve("token"),
            "--application-server=127.0.0.1:" + port,
            "--standbys=" + STANDBYS,
            "--kafka=session.timeout.ms=2000",
            "--kafka=heartbeat.interval.ms=500",
            "--kafka=producer.transaction.timeout.ms=5000"));
    return port;
  }

  /** Whether an instance tells of all that was counted before the load. */
  private boolean isSettled(int port) {
    return prober
        .rows(port)
        .filter(rows -> rows.entrySet().containsAll(before.expected().entrySet()))
        .isPresent();
  }

  private void awaitAnswers(int... ports) throws Exception {
    for (int port : ports) {
      instances.get(port).await(() -> isSettled(port));
    }
  }

  private Map<String, ReportLoad.Totals> expected() {
    Map<String, ReportLoad.Totals> all = new TreeMap<>(before.expected());
    all.putAll(load.expected());
    return all;
  }

  private Map<String, ReportLoad.Totals> statistics() {
    try (TopicReader reader = new TopicReader(clients, PATIENCE)) {
      return load.totalsOf(Statistics.read(reader, topics));
    }
  }

  private boolean isAllCounted() {
    try (Backlog backlog = new Backlog(clients, "pactline", PATIENCE)) {
      return backlog.awaitDone(List.of(topics.agreementEvents().name()), committed -> false);
    }
  }
}
