package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code docker compose --profile sql up} brings, killed piece by piece under load. In CI: one
 * broker, and the application and Kafka Connect are killed. {@code -Dpactline.compose=long} takes
 * three brokers, and kills the application, one broker, the registry, also while the application
 * starts, and PostgreSQL; it cuts the application off from the network, and restarts all brokers;
 * then it takes the application from one instance to three, restarts these in turn, and goes back
 * to one. How long no row came is printed.
 */
@ExtendWith(Engine.class)
class ComposeIT {
  private static final boolean LONG = "long".equals(System.getProperty("pactline.compose"));
  private static final List<String> FILES =
      LONG
          ? List.of("docker-compose.yml", "docker-compose.three-brokers.yml")
          : List.of("docker-compose.yml");
  private static final String APPLICATION = "pactline";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SOME_ROWS = 60;
  private static final String PASSWORD =
      "psql -U pactline pactline -qc \"alter role pactline password '%s'\";";
  private static final String CUT_OFF =
      "psql -U pactline pactline -qc \"select pg_terminate_backend(pid) from pg_stat_activity"
          + " where usename = 'pactline' and pid <> pg_backend_pid()\"";
  private static final int INSTANCES = 3;
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(LONG ? 40 : 20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> times = new LinkedHashMap<>();
  private final ReportLoad load = new ReportLoad(new Random(11), LONG ? 12_000 : 6000);
  private ComposeStack stack;
  private ComposeTables tables;
  private RowGaps gaps;

  @BeforeEach
  void start() throws Exception {
    stack = new ComposeStack(FILES);
    tables = new ComposeTables(stack);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void what_is_killed_under_load_comes_back_and_nothing_is_lost() throws Exception {
    long begin = System.nanoTime();
    stack.up("stream", "publish-articles", "publish-agreements");
    await(() -> rows().entrySet().containsAll(samples().entrySet()));
    times.put("from up to the samples in the statistics", since(begin));
    stack.up("connect", "sql", "sql-watch");
    await(() -> tables.counts().entrySet().containsAll(samples().entrySet()));
    times.put("from up to the samples in PostgreSQL", since(begin));

    Map<String, Object> clients = Map.of("bootstrap.servers", stack.bootstrapServers());
    Topics topics =
        Topics.using(
            Topics.DEFAULT_PREFIX,
            AvroSerdes.using(Map.of(RegistrySettings.URL, stack.registryUrl())));
    gaps = new RowGaps(clients, topics.countryStatistics().name());
    try (SteadyLoad steady = new SteadyLoad(clients, topics, load, BETWEEN_EVENTS);
        RowGaps watched = gaps) {
      watched.awaitRows(SOME_ROWS);
      times.put("longest time without a row, in peace", told(watched.longest()));
      loseAndRestart("stream");
      lose("connect");
      stack.again("connect");
      if (LONG) {
        loseABrokerTheRegistryAndTheDatabase();
        cutTheNetworkAndRestartAllBrokers(clients);
        scaleUpAndDown();
        await(this::isConnectorRunning);
      }
      steady.finish();
    }
    System.out.println("ComposeIT: " + times);
    assertAllCounted(clients, topics);
    changeThePasswordAndBack(clients, topics);
    if (LONG) {
      returnTheDatabaseOfTheRegistry();
      makeATopicAnewThatWasLost(topics.countryStatistics().name());
      assertAllCounted(clients, topics);
    }
  }

  private void loseABrokerTheRegistryAndTheDatabase() {
    lose("kafka-2");
    stack.again("kafka-2");
    lose("registry");
    stack.kill("stream"); // it starts without a registry, again and again
    stack.again("stream");
    stack.again("registry");
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, stream started while registry was away", told(gaps.longest()));
    lose("postgres"); // with which the registry answers errors, and the connector stands still
    stack.again("postgres");
    gaps.awaitRows(SOME_ROWS);
  }

  private void cutTheNetworkAndRestartAllBrokers(Map<String, Object> clients) throws Exception {
    stack.cutOff("stream");
    try (Admin admin = Admin.create(clients)) {
      await(() -> isWithoutMembers(admin)); // it was given up
    }
    stack.reconnect("stream");
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, stream cut off and let in again", told(gaps.longest()));
    stack.kill("kafka", "kafka-2", "kafka-3");
    stack.again("kafka", "kafka-2", "kafka-3");
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, all brokers killed and started", told(gaps.longest()));
  }

  private static boolean isWithoutMembers(Admin admin) throws Exception {
    return admin
        .describeConsumerGroups(List.of(APPLICATION))
        .describedGroups()
        .get(APPLICATION)
        .get()
        .members()
        .isEmpty();
  }

  private boolean isConnectorRunning() {
    return stack.once("sql", "sql", "status").contains("connector pactline-sql runs");
  }

  private void scaleUpAndDown() {
    stack.scale("stream", INSTANCES);
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, one instance to three", told(gaps.longest()));
    for (int instance = 1; instance <= INSTANCES; instance++) {
      stack.restart("stream", instance);
      gaps.awaitRows(SOME_ROWS);
    }
    times.put("the same, each restarted in turn", told(gaps.longest()));
    stack.scale("stream", 1);
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, three instances to one", told(gaps.longest()));
  }

  private void assertAllCounted(Map<String, Object> clients, Topics topics) throws Exception {
    await(() -> isAllCounted(clients));
    try (TopicReader reader = new TopicReader(clients, PATIENCE)) {
      Map<String, ReportLoad.Totals> totals = load.totalsOf(Statistics.read(reader, topics));
      totals.keySet().retainAll(load.expected().keySet());
      assertThat(totals).isEqualTo(load.expected());
    }
    await(() -> rows().entrySet().containsAll(samples().entrySet()));
    await(() -> tables.totals().entrySet().containsAll(load.expected().entrySet()));
    await(() -> tables.areOfOneMind());
  }

  /** The connector stands still, and goes on by itself when it may; nobody sets it up again. */
  private void changeThePasswordAndBack(Map<String, Object> clients, Topics topics)
      throws Exception {
    stack.exec("postgres", PASSWORD.formatted("another") + CUT_OFF);
    ReportLoad more = new ReportLoad(new Random(12), 1, List.of("MT"));
    try (SteadyLoad late = new SteadyLoad(clients, topics, more, Duration.ZERO)) {
      late.finish();
    }
    await(() -> stack.once("sql", "sql", "status").contains("password authentication failed"));
    stack.exec("postgres", PASSWORD.formatted("$(cat /secrets/postgres)"));
    await(() -> tables.totals().entrySet().containsAll(more.expected().entrySet()));
  }

  /** As docs/operations.md says; then the application must find the schemas by their old ids. */
  private void returnTheDatabaseOfTheRegistry() throws Exception {
    stack.exec("postgres", "pg_dump -U pactline -Fc -f /tmp/registry.dump registry");
    stack.kill("registry");
    stack.exec(
        "postgres",
        "dropdb -U pactline --force registry; createdb -U pactline -O registry registry;"
            + " pg_restore -U pactline -d registry /tmp/registry.dump");
    stack.again("registry");
    stack.remove("stream"); // with its stores: it reads all from its topics again
    stack.up("stream");
    await(() -> rows().entrySet().containsAll(samples().entrySet()));
  }

  /** As docs/operations.md says of a table. */
  private void makeATopicAnewThatWasLost(String topic) throws Exception {
    stack.remove("stream");
    stack.exec(
        "kafka",
        "/opt/kafka/bin/kafka-topics.sh --bootstrap-server localhost:9092 --delete --topic "
            + topic);
    await(() -> stack.pactline("topics", "create").contains("created " + topic));
    await(() -> stack.pactline("reset", "--output-topics", "--yes").contains("begins anew"));
    stack.up("stream");
  }

  /** Kills a service, and sees that the work goes on without it. */
  private void lose(String service) {
    stack.kill(service);
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, " + service + " killed", told(gaps.longest()));
  }

  private void loseAndRestart(String service) {
    stack.kill(service);
    stack.again(service);
    gaps.awaitRows(SOME_ROWS);
    times.put("the same, " + service + " killed and started", told(gaps.longest()));
  }

  /** Agreements and projects of the countries in the samples, as they were worked out by hand. */
  private static Map<String, List<Long>> samples() throws IOException {
    Map<String, List<Long>> expected = new TreeMap<>();
    JsonNode countries =
        JSON.readTree(Path.of("..", "samples", "expected.json").toFile()).path("countries");
    countries
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().startsWith("_")) {
                expected.put(
                    entry.getKey(),
                    List.of(
                        entry.getValue().path("events_signed").asLong(),
                        entry.getValue().path("projects").asLong()));
              }
            });
    return expected;
  }

  /** The same as the application answers them; none while it does not. */
  private Map<String, List<Long>> rows() throws InterruptedException {
    Optional<URI> address = stack.api("/api/countries");
    return address.isEmpty() ? Map.of() : rows(address.get());
  }

  private Map<String, List<Long>> rows(URI address) throws InterruptedException {
    Map<String, List<Long>> rows = new TreeMap<>();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
              BodyHandlers.ofString());
      for (JsonNode row : JSON.readTree(answer.body()).path("countries")) {
        rows.put(
            row.path("country").asText(),
            List.of(
                row.path("agreements").asLong(),
                row.path("signedProjects").path("count").asLong()));
      }
    } catch (IOException e) {
      return Map.of(); // it is not up yet
    }
    return rows;
  }

  private static boolean isAllCounted(Map<String, Object> clients) {
    try (Backlog backlog = new Backlog(clients, APPLICATION, PATIENCE)) {
      return backlog.awaitDone(
          List.of("pactline.articles", "pactline.agreement-events"), committed -> false);
    }
  }

  /** What is asked, whatever may fail meanwhile. */
  private interface Question {
    boolean isSo() throws Exception;
  }

  private void await(Question question) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!question.isSo()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "it did not come to that; the application said:\n" + stack.log("stream"));
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static String since(long begin) {
    return told(Duration.ofNanos(System.nanoTime() - begin));
  }

  private static String told(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
