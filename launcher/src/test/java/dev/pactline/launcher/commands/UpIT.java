package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
  private static final Pattern BROKER = Pattern.compile("bootstrap.servers=\"([^\"]+)\"");
  private static final Pattern REGISTRY = Pattern.compile("schema.registry.url=\"([^\"]+)\"");
  private static final String DEALS =
      """
      country,event,status,start_date,end_date,attendance,projects_signed,amount,currency
      NO,Fish Forum,signed,2021-06-08,2021-06-09,90,4,1200000,NOK
      """;

  @TempDir Path folder;

  @Test
  void operators_publish_look_and_find_all_of_it_after_a_restart() throws Exception {
    Path deals = Files.writeString(folder.resolve("deals.csv"), DEALS);
    String before;
    try (Child up = up()) {
      assertThat(run(up, "topics", "check", "--partitions", "2").out()).isEmpty();
      assertThat(run(up, "publish", "agreements", deals.toString(), deals.toString() + "x"))
          .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
          .satisfies(run -> assertThat(run.out()).isEqualTo("1 published, 1 rejected\n"));
      assertThat(run(up, "publish", "agreements", "--wait", deals.toString()).exitCode()).isZero();
      assertThat(run(up, "statistics").out()).contains("NOK");
      assertThat(run(up, "complete").out()).contains("counted pactline.agreement-events 0:");
      assertThat(run(up, "rejections", "list").out()).contains("deals.csvx");
      assertThat(run(up, "dead-letters", "list").out()).isEmpty();

      String list = run(up, "agreements", "list").out();
      String id = list.lines().skip(2).findFirst().orElseThrow().replaceFirst(".* ", "");
      assertThat(run(up, "agreements", "show", id).out())
          .contains("Fish Forum")
          .contains("deals.csv line 2")
          .contains("NOK 1.2 m");

      exportsAddUp(up);
      assertThat(exampleOfAConsumer(up))
          .isEqualTo("NO Norway: 1 events, 4 projects signed, 4 of them exact\n");
      exampleInNode(up)
          .ifPresent(
              table ->
                  assertThat(table)
                      .isEqualTo("NO Norway: 1 events, 4 projects signed, 4 of them exact\n"));

      correctionsAreUnknownBefore(up, deals);
      feedsArePublishedOnce(up);
      before = run(up, "statistics", "--format", "json").out();

      Run second = Run.of("up", "--data-dir", folder.resolve("data").toString());
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err()).contains("in use by another copy of Pactline");

      up.end("TERM");
    }
    try (Child up = up()) {
      assertThat(run(up, "statistics", "--format", "json").out()).isEqualTo(before);
      up.end("INT");
    }
  }

  private void correctionsAreUnknownBefore(Child up, Path deals) throws Exception {
    String then = run(up, "statistics", "--format", "json").out();
    String moment = Instant.now().toString();
    Files.writeString(deals, DEALS.replace(",90,4,", ",95,6,"));
    assertThat(run(up, "publish", "agreements", "--wait", deals.toString()).exitCode()).isZero();

    String now = run(up, "statistics", "--format", "json").out();
    assertThat(now).isNotEqualTo(then).contains("95");
    assertThat(run(up, "statistics", "--format", "json", "--as-of", moment).out()).isEqualTo(then);
    assertThat(run(up, "statistics", "--format", "json", "--as-of", Instant.now().toString()).out())
        .isEqualTo(now);
    assertThat(run(up, "statistics", "--as-of", "yesterday"))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("2026-03-31T18:00:00Z"));
  }

  private void feedsArePublishedOnce(Child up) throws Exception {
    HttpServer site = site();
    try {
      String feed = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
      String[] command = {
        "publish",
        "feed",
        feed,
        "--request-delay=0s",
        "--state-file=" + folder.resolve("feeds.json")
      };
      Run refused = run(up, command);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out()).isEqualTo("0 published, 0 unchanged, 1 rejected\n");
      assertThat(refused.err()).contains(feed).contains("--allow-private-addresses");

      String[] allowed = java.util.Arrays.copyOf(command, command.length + 1);
      allowed[command.length] = "--allow-private-addresses";
      assertThat(run(up, allowed).out()).isEqualTo("1 published, 0 unchanged, 0 rejected\n");
      assertThat(run(up, allowed).out()).isEqualTo("0 published, 1 unchanged, 0 rejected\n");
      up.await(() -> run(up, "statistics").out().contains("Peru"));
    } finally {
      site.stop(0);
    }
  }

  /** A site with a feed of one article. */
  private static HttpServer site() throws Exception {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String page = "http://127.0.0.1:" + site.getAddress().getPort() + "/lima";
    serve(
        site,
        "/feed",
        "<rss version='2.0'><channel><item><title>t</title><link>"
            + page
            + "</link></item></channel></rss>");
    serve(
        site,
        "/lima",
        """
        <html><head><title>Five deals in Lima</title></head><body><article>
        <h1>Five deals in Lima</h1><p>LIMA, Oct. 22, 2019 - Zhejiang companies and Peruvian buyers \
        signed 5 projects worth $30 million at a trade forum in Lima, Peru, on Tuesday. The forum \
        drew 140 guests.</p></article></body></html>\
        """);
    site.start();
    return site;
  }

  private static void serve(HttpServer site, String path, String content) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    site.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Run run =
          Run.of(
              "up",
              "--data-dir",
              folder.resolve("data").toString(),
              "--kafka-port",
              port,
              "--registry-port",
              "0");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("port " + port + " for the broker is taken");
    }
  }

  private void exportsAddUp(Child up) throws Exception {
    for (String format : List.of("csv", "json")) {
      Path tables = folder.resolve("tables-" + format);
      assertThat(run(up, "export", "--format", format, tables.toString()).out())
          .endsWith(" rows written\n");
      JsonNode manifest = new ObjectMapper().readTree(tables.resolve("manifest.json").toFile());
      assertThat(manifest.path("offsets").path("pactline.agreements").size()).isEqualTo(2);
      assertThat(manifest.path("files")).hasSize(10);
      for (JsonNode file : manifest.path("files")) {
        byte[] bytes = Files.readAllBytes(tables.resolve(file.path("file").asText()));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(file.path("sha256").asText());
      }
    }
    assertThat(folder.resolve("tables-csv/country_statistics.csv"))
        .content()
        .contains("NO,Norway,1,0,0,4,4,90,90,");
    assertThat(folder.resolve("tables-json/agreement_values.ndjson"))
        .content()
        .contains("\"amount\":\"1200000.0000\",\"currency\":\"NOK\"");

    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "mine");
    Run refused = run(up, "export", foreign.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("holds something that is no export");
  }

  /** What the example in docs prints, run from its source as its head says. */
  private String exampleOfAConsumer(Child up) throws Exception {
    Path printed = folder.resolve("consumer.txt");
    Process consumer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "../docs/consumer/CountryTable.java",
                found(BROKER, up),
                found(REGISTRY, up),
                "--once")
            .redirectOutput(printed.toFile())
            .redirectError(folder.resolve("consumer-errors.txt").toFile())
            .start();
    try {
      assertThat(consumer.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      consumer.destroyForcibly();
    }
    assertThat(folder.resolve("consumer-errors.txt")).content().isEmpty();
    return Files.readString(printed);
  }

  /** The same by KafkaJS, where there are node and npm, and npm can fetch it. */
  private Optional<String> exampleInNode(Child up) throws Exception {
    Path consumer = Files.createDirectory(folder.resolve("node-consumer"));
    for (String file : List.of("country-table.mjs", "package.json", "package-lock.json")) {
      Files.copy(Path.of("..", "docs", "consumer", file), consumer.resolve(file));
    }
    Path printed = folder.resolve("node.txt");
    if (ended(consumer, folder.resolve("npm.txt"), "npm", "ci", "--no-audit", "--no-fund") != 0) {
      System.out.println(
          "skipped: the consumer in JavaScript, for there is no npm that fetches it");
      return Optional.empty();
    }
    int exitCode =
        ended(
            consumer,
            printed,
            "node",
            "country-table.mjs",
            found(BROKER, up),
            found(REGISTRY, up),
            "--once");
    assertThat(exitCode).as(Files.readString(printed)).isZero();
    return Optional.of(Files.readString(printed));
  }

  /** The exit code of a program; -1 if there is no such program. */
  private static int ended(Path directory, Path printed, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
    } catch (IOException e) {
      return -1;
    }
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Child up() throws Exception {
    Files.deleteIfExists(folder.resolve("output.txt"));
    Child up =
        Child.start(
            folder,
            "up",
            "--data-dir",
            folder.resolve("data").toString(),
            "--kafka-port",
            "0",
            "--registry-port",
            "0",
            "--http-port",
            "0");
    up.await(() -> REGISTRY.matcher(up.output()).find());
    return up;
  }

  private static Run run(Child up, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--bootstrap-servers=" + found(BROKER, up);
    all[arguments.length + 1] = "--schema-registry-url=" + found(REGISTRY, up);
    return Run.of(all);
  }

  private static String found(Pattern pattern, Child up) {
    Matcher matcher = pattern.matcher(up.output());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
