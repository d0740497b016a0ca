package dev.pactline.launcher.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.launcher.embedded.DataDirectory;
import dev.pactline.launcher.embedded.EmbeddedPipeline;
import dev.pactline.launcher.embedded.StackSettings;
import dev.pactline.launcher.export.OracleTables;
import dev.pactline.launcher.export.OracleTables.Expected;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.resolution.BatchOracle;
import dev.pactline.streams.resolution.RandomReports;
import dev.pactline.streams.resolution.ReferenceRates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables in a real PostgreSQL, kept up by a real Connect, against the oracle. */
class SqlIT {
  private static final int SETS = 12;
  private static final int ROUNDS = 40;
  private static final long PATIENCE_SECONDS = 60;
  private static final int BRIDGES = 3;

  @TempDir Path folder;
  private EmbeddedPipeline pipeline;
  private EmbeddedSql sql;
  private final List<KeyValue<String, AgreementEvent>> sent = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    Path rates =
        Files.writeString(
            folder.resolve("rates.csv"),
            "Date,USD,NOK,CNY\n2021-06-02,1.2,10.1,7.8\n2021-06-01,1.22,10.2,7.7\n");
    pipeline = new EmbeddedPipeline(DataDirectory.persistent(folder.resolve("data")));
    pipeline.start(
        new StackSettings(
            folder.resolve("data"),
            Storage.MEMORY,
            0,
            0,
            Path.of(System.getProperty("pactline.home"), "registry"),
            Optional.empty()),
        (servers, state) -> {
          StreamsSettings plain = StreamsSettings.of(servers, state);
          return new StreamsSettings(
              servers,
              plain.applicationId(),
              state,
              plain.topicPrefix(),
              plain.homeCountry(),
              Optional.of(rates),
              1,
              1,
              Map.of());
        },
        new SimpleMeterRegistry());
    startSql();
  }

  private void startSql() throws Exception {
    sql =
        pipeline.attach(
            () ->
                EmbeddedSql.start(
                    new EmbeddedSql.Settings(
                        folder.resolve("sql"),
                        0,
                        Path.of(System.getProperty("pactline.home"), "plugins"),
                        pipeline.stack().bootstrapServers(),
                        pipeline.stack().schemaRegistryUrl()),
                    pipeline.topics(),
                    pipeline.failure()::complete));
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void tables_equal_the_oracle_and_no_reader_sees_an_agreement_twice_or_half() throws Exception {
    for (int seed = 0; seed < SETS; seed++) {
      sent.addAll(new RandomReports(seed, "set" + seed + "-").events());
    }
    Collections.shuffle(sent, new Random(7));
    send(sent);
    awaitEqual();
    rankingAddsDollarsUpAndSaysWhatHasNone();

    List<Bridge> bridges = Bridge.some(BRIDGES, events -> oracle(joined(sent, events)));
    for (Bridge bridge : bridges) {
      sendMore(bridge.all());
    }
    awaitEqual();
    try (Reader reader = new Reader(sql, bridges, oracle(sent).agreements().values())) {
      for (int round = 0; round < ROUNDS; round++) {
        sendMore(List.of(bridges.get(round % BRIDGES).turned(round / BRIDGES)));
        if (round == ROUNDS / 2) {
          cutConnections(); // what was in hand is delivered a second time
        }
      }
      awaitEqual();
      assertThat(reader.looks()).as("reads while the tables changed").isGreaterThan(ROUNDS);
    }

    sql.close();
    sendMore(retractions());
    startSql(); // goes on where it stopped, on the data that it has
    awaitEqual();
    readersMayOnlyRead();
  }

  private List<KeyValue<String, AgreementEvent>> retractions() {
    return sent.stream()
        .filter(event -> event.value.getReportId().startsWith("set1"))
        .map(
            event ->
                KeyValue.pair(
                    event.key, new AgreementEvent(event.value.getReportId(), 1_000L, null)))
        .toList();
  }

  private void sendMore(List<KeyValue<String, AgreementEvent>> events) throws Exception {
    send(events);
    sent.addAll(events);
  }

  private void send(List<KeyValue<String, AgreementEvent>> events) throws Exception {
    try (KafkaProducer<String, AgreementEvent> producer =
        new KafkaProducer<>(
            pipeline.clients(),
            pipeline.topics().agreementEvents().keys().serializer(),
            pipeline.topics().agreementEvents().values().serializer())) {
      List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
      for (KeyValue<String, AgreementEvent> event : events) {
        acknowledged.add(
            producer.send(
                new ProducerRecord<>(
                    pipeline.topics().agreementEvents().name(), event.key, event.value)));
      }
      for (Future<RecordMetadata> one : acknowledged) {
        one.get();
      }
    }
  }

  private BatchOracle oracle(List<KeyValue<String, AgreementEvent>> events) {
    return new BatchOracle(events, ReferenceRates.read(folder.resolve("rates.csv")));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private void awaitEqual() throws Exception {
    BatchOracle oracle = oracle(sent);
    Map<String, Expected> expected = new TreeMap<>();
    OracleTables.agreements(oracle.agreements().values())
        .forEach((name, table) -> expected.put("pactline." + name, table));
    OracleTables.statistics(oracle)
        .forEach(
            (name, table) -> {
              expected.put("pactline." + name, table);
              expected.put("pactline_topics." + name, table);
            });
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        for (Map.Entry<String, Expected> table : expected.entrySet()) {
          assertThat(rows(table.getKey(), table.getValue().columns()))
              .as(table.getKey())
              .isEqualTo(table.getValue().rows());
        }
        assertThat(rows("pactline_topics.differences", List.of("country"))).isEmpty();
        assertThat(rows("pactline_topics.agreement_changes", List.of("agreement_id"))).isEmpty();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100); // between two looks
      }
    }
  }

  private Map<String, Integer> rows(String table, List<String> columns) throws SQLException {
    return rows(table, columns, "");
  }

  private Map<String, Integer> rows(String table, List<String> columns, String where)
      throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    String names = String.join(", ", columns.stream().map(name -> '"' + name + '"').toList());
    try (Connection connection = sql.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select " + names + " from " + table + where)) {
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(found.getObject(i));
        }
        rows.merge(OracleTables.text(row), 1, Integer::sum);
      }
    }
    return rows;
  }

  /** Both tables that it is compared with equal the oracle. */
  private void rankingAddsDollarsUpAndSaysWhatHasNone() throws SQLException {
    assertThat(
            rows(
                "pactline.ranking r",
                List.of("country"),
                " where deal_value_usd is distinct from (select nullif(sum(usd_stated +"
                    + " usd_converted), 0) from pactline.country_currency_statistics c"
                    + " where c.country = r.country) or values_without_usd <> (select count(*)"
                    + " from pactline.agreements a join pactline.agreement_values v"
                    + " using (agreement_id) where a.country = r.country and status = 'SIGNED'"
                    + " and usd_stated is null and usd_converted is null)"))
        .isEmpty();
    assertThat(rows("pactline.ranking", List.of("rank"), " where deal_value_usd > 0")).isNotEmpty();
    assertThat(rows("pactline.ranking", List.of("rank"), " where values_without_usd > 0"))
        .isNotEmpty();
  }

  private void cutConnections() throws SQLException {
    try (Connection connection = sql.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and usename = 'postgres' and backend_type = 'client backend'");
    }
  }

  private void readersMayOnlyRead() throws SQLException {
    try (Connection reader = DriverManager.getConnection(sql.url());
        Statement statement = reader.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      assertThat(statement.executeQuery("select count(*) from ranking").next()).isTrue();
      for (String table : List.of("agreements", "pactline_topics.positions")) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
      }
    }
    String nobody = sql.url().replace("pactline_reader", "postgres");
    assertThatThrownBy(() -> DriverManager.getConnection(nobody)).isInstanceOf(SQLException.class);
  }
}
