package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  @TempDir Path folder;
  private FaultBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new FaultBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void an_instance_that_hangs_for_longer_than_its_transaction_may_counts_nothing_twice()
      throws Exception {
    try (Child hung = bench.instance("one");
        Child heir = bench.instance("two")) {
      heir.await(() -> heir.output().contains("Streams are RUNNING"));
      bench.sendHalf();
      signal(hung, "STOP");
      bench.sendRest();
      heir.await(bench::isAllCounted); // it has taken over
      long runs = runs(hung);
      signal(hung, "CONT");
      hung.await(() -> runs(hung) > runs); // it was fenced, and has joined again
      bench.expectTables(heir);
    }
  }

  @Test
  void a_broker_that_restarts_is_waited_for_and_nothing_old_is_answered_meanwhile()
      throws Exception {
    try (Child instance = bench.instance("one")) {
      bench.sendHalf();
      instance.await(bench::isAllCounted);
      assertThat(answer(instance, "/api/countries").statusCode()).isEqualTo(200);
      bench.stopBroker();
      // Cut off for the session timeout, it cannot know whether another has taken over.
      instance.await(() -> answer(instance, "/api/countries").statusCode() == 503);
      assertThat(answer(instance, "/health/ready").body()).contains("CUT_OFF");
      bench.startBroker();
      bench.sendRest();
      instance.await(bench::isAllCounted);
      instance.await(() -> answer(instance, "/api/countries").statusCode() == 200);
      bench.expectTables(instance);
    }
  }

  @Test
  void a_registry_that_is_away_while_schemas_are_known_is_not_missed() throws Exception {
    try (Child instance = bench.instance("one")) {
      bench.sendHalf();
      instance.await(bench::isAllCounted);
      bench.stopRegistry();
      bench.sendRest();
      instance.await(bench::isAllCounted);
      bench.startRegistry();
      bench.expectTables(instance);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void an_instance_that_finds_no_registry_stops_loudly_and_counts_all_when_started_again()
      throws Exception {
    bench.sendRest();
    bench.stopRegistry();
    try (Child instance = bench.instance("one")) {
      instance.awaitEnd();
      assertThat(instance.output()).containsIgnoringCase("registry");
    }
    bench.startRegistry();
    try (Child instance = bench.instance("one")) {
      bench.expectTables(instance);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void without_a_topic_for_dead_letters_it_stops_and_loses_nothing() throws Exception {
    try (Admin admin = Admin.create(bench.clients())) {
      admin.deleteTopics(List.of(bench.topics().deadLetters().name())).all().get();
    }
    try (Child instance = bench.instance("one", "--kafka=producer.max.block.ms=5000")) {
      bench.sendHalf();
      sendNoise();
      instance.awaitEnd();
      assertThat(instance.output()).contains(bench.topics().deadLetters().name());
    }
    bench.createTopics();
    try (Child instance = bench.instance("one")) {
      bench.sendRest();
      bench.expectTables(instance);
    }
  }

  @Test
  void clocks_that_are_wrong_by_a_day_or_a_year_do_not_change_the_tables() throws Exception {
    List<Duration> wrong = List.of(Duration.ofDays(1), Duration.ZERO, Duration.ofDays(365));
    Random random = new Random(5);
    try (Child instance = bench.instance("one")) {
      bench.sendRest(
          event -> System.currentTimeMillis() - wrong.get(random.nextInt(wrong.size())).toMillis());
      bench.expectTables(instance);
    }
  }

  private void sendNoise() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            bench.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  bench.topics().agreementEvents().name(), new byte[] {'N', 'O'}, new byte[] {9}))
          .get();
    }
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

  private static void signal(Child child, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor();
  }
}
