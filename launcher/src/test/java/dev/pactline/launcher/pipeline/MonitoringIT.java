package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * What is said of the metrics, compared with what a Prometheus gets from the application, to which
 * it shows the token as docs/operations.md says.
 */
@ExtendWith(Engine.class)
@TestInstance(Lifecycle.PER_CLASS)
class MonitoringIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path RULES = HOME.resolve("ops/prometheus");
  private static final int PROMETHEUS_PORT = 9090;
  private static final int SCRAPES = 3;
  private static final String TOKEN = "a-token-for-this-test";
  private static final Pattern AUTHORIZATION =
      Pattern.compile("^    authorization:\\n +credentials_file: (\\S+)\\n", Pattern.MULTILINE);
  private static final Pattern SAMPLE =
      Pattern.compile("^(pactline_\\w+)(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
  private static final Pattern TAG = Pattern.compile("(\\w+)=\"");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(pactline_\\w+)` \\| (.*?) \\|", Pattern.MULTILINE);
  private static final Pattern DOCUMENTED_TAG = Pattern.compile("(?:^|; )`(\\w+)`");
  private static final Pattern METRIC = Pattern.compile("\\b(?:pactline|kafka|jvm)_\\w+");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private ContainerCluster cluster;
  private Deployment deployment;
  private GenericContainer<?> application;
  private GenericContainer<?> prometheus;

  @BeforeAll
  void start(@TempDir Path states) throws Exception {
    cluster = ContainerCluster.start();
    deployment = Deployment.on(cluster, "pactline", states);
    deployment.publish(Fairs.of(5));
    application =
        ApplicationContainer.of(cluster, "pactline")
            .withNetworkAliases("stream")
            .withEnv("PACTLINE_HTTP_TOKEN", TOKEN);
    application.start();
    prometheus = prometheus();
    prometheus.start();
    deployment.statistics();
    await("count_over_time(pactline_running[1m]) >= " + SCRAPES);
  }

  @AfterAll
  void stop() {
    for (AutoCloseable each : resources()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private List<AutoCloseable> resources() {
    List<AutoCloseable> all = new ArrayList<>();
    for (AutoCloseable each : new AutoCloseable[] {prometheus, application, deployment, cluster}) {
      if (each != null) {
        all.add(each);
      }
    }
    return all;
  }

  @Test
  void prometheus_finds_the_instances_and_they_tell_what_they_do() throws Exception {
    assertThat(value("sum(up{job=\"pactline\"})")).isEqualTo("1");
    assertThat(value("sum(pactline_running)")).isEqualTo("1");
    assertThat(value("sum(pactline_agreement_events_total{outcome=\"applied\"})")).isEqualTo("40");
    assertThat(value("sum(pactline_latency_seconds_count)")).isNotEqualTo("0");
    assertThat(value("sum(pactline_lag_records)")).isEqualTo("0");
  }

  @Test
  void the_table_of_metrics_is_what_is_scraped() throws Exception {
    Map<String, Set<String>> documented = new TreeMap<>();
    ROW.matcher(Files.readString(HOME.resolve("docs/metrics.md")))
        .results()
        .forEach(row -> documented.put(row.group(1), all(DOCUMENTED_TAG, row.group(2))));
    Map<String, Set<String>> scraped = new TreeMap<>();
    SAMPLE
        .matcher(get(ApplicationContainer.address(application, "/metrics")))
        .results()
        .forEach(
            sample -> {
              String family = sample.group(1).replaceFirst("(_seconds)_(bucket|count|sum)$", "$1");
              String tags = sample.group(2) == null ? "" : sample.group(2);
              scraped.computeIfAbsent(family, name -> new TreeSet<>()).addAll(all(TAG, tags));
            });
    scraped.values().forEach(tags -> tags.remove("le"));

    assertThat(scraped).isEqualTo(documented);
  }

  @Test
  void no_panel_asks_for_what_does_not_exist() throws Exception {
    JsonNode dashboard =
        json.readTree(HOME.resolve("ops/grafana/dashboards/pactline.json").toFile());
    List<String> expressions =
        dashboard.findValues("expr").stream()
            .map(expression -> expression.asText().replace("$__rate_interval", "1m"))
            .toList();

    assertThat(expressions).isNotEmpty().allSatisfy(e -> assertThat(query(e)).isNotEmpty());
  }

  @Test
  void no_alert_asks_for_what_does_not_exist() throws Exception {
    Set<String> scraped =
        all(
            Pattern.compile("^(\\w+)", Pattern.MULTILINE),
            get(ApplicationContainer.address(application, "/metrics")));

    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(alert -> assertThat(scraped).containsAll(metrics(alert)));
  }

  @Test
  void every_alert_has_a_runbook_under_its_name() throws IOException {
    String guide = Files.readString(HOME.resolve("docs/operations.md"));

    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              String name = (String) alert.get("alert");
              assertThat(guide).contains("### " + name + "\n");
              assertThat(alert.toString())
                  .contains("docs/operations.md#" + name.toLowerCase(java.util.Locale.ROOT));
            });
  }

  @Test
  void every_alert_fires_once_and_clears() throws Exception {
    assertThat(promtool("check", "config", "/etc/prometheus/prometheus.yml")).contains("SUCCESS");
    assertThat(promtool("test", "rules", "/etc/prometheus/alerts-test.yml")).contains("SUCCESS");

    String tests = Files.readString(RULES.resolve("alerts-test.yml"));
    assertThat(alerts())
        .allSatisfy(
            alert ->
                assertThat(tests)
                    .contains(
                        "        alertname: " + alert.get("alert") + "\n        exp_alerts:\n")
                    .contains("alertname: " + alert.get("alert") + ", exp_alerts: []"));
  }

  private String promtool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    ExecResult result = prometheus.execInContainer(command.toArray(String[]::new));
    assertThat(result.getExitCode()).as(result.toString()).isZero();
    return result.getStdout();
  }

  private GenericContainer<?> prometheus() throws IOException {
    MatchResult authorization = authorization();
    String settings =
        Files.readString(RULES.resolve("prometheus.yml"))
            .replace("15s", "5s")
            .replaceFirst("job_name: pactline\\R", "$0" + authorization.group());
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(ComposeFile.imageOf("prometheus")));
    for (String rules : List.of("alerts.yml", "alerts-test.yml")) {
      container.withCopyToContainer(
          Transferable.of(Files.readString(RULES.resolve(rules))), "/etc/prometheus/" + rules);
    }
    return container
        .withNetwork(cluster.network())
        .withCopyToContainer(Transferable.of(settings), "/etc/prometheus/prometheus.yml")
        .withCopyToContainer(Transferable.of(TOKEN), authorization.group(1))
        .withExposedPorts(PROMETHEUS_PORT)
        .waitingFor(Wait.forHttp("/-/ready").forPort(PROMETHEUS_PORT));
  }

  /** What an operator adds to the job, for an application with a token. */
  private static MatchResult authorization() throws IOException {
    return AUTHORIZATION
        .matcher(Files.readString(HOME.resolve("docs/operations.md")))
        .results()
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> alerts() throws IOException {
    return ComposeFile.rules(RULES.resolve("alerts.yml"));
  }

  private static Set<String> metrics(Map<String, Object> alert) {
    return METRIC
        .matcher((String) alert.get("expr"))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void await(String expression) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (query(expression).isEmpty()) {
      assertThat(System.nanoTime()).as(expression + " never came").isLessThan(deadline);
    }
  }

  private String value(String expression) throws Exception {
    return query(expression).get(0).get("value").get(1).asText();
  }

  private List<JsonNode> query(String expression) {
    try {
      String path = "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
      URI uri =
          URI.create(
              "http://%s:%d%s"
                  .formatted(
                      prometheus.getHost(), prometheus.getMappedPort(PROMETHEUS_PORT), path));
      JsonNode answer = json.readTree(get(uri));
      assertThat(answer.get("status").asText()).as(expression).isEqualTo("success");
      List<JsonNode> results = new ArrayList<>();
      answer.get("data").get("result").forEach(results::add);
      return results;
    } catch (Exception e) {
      throw new IllegalStateException(expression, e);
    }
  }

  private String get(URI uri) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + TOKEN)
            .timeout(Duration.ofSeconds(10))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
