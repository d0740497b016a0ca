package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpFaceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path stateDir;
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private PipelineDriver pipeline;
  private DriverInstance instance;
  private HttpFace face;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    AgreementReport report = tromsoForum("r1").build();
    pipeline.into(Topics::agreementEvents).pipeInput(report.getCountry(), event(1, report));
    instance = new DriverInstance(pipeline);
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0),
            instance,
            meters,
            new HttpFace.Info("1.2.3", Map.of()),
            () -> {});
  }

  @AfterEach
  void stop() {
    face.close();
    pipeline.close();
  }

  @Test
  void the_countries_are_those_of_the_tables() throws Exception {
    HttpResponse<String> answer = get("/api/countries");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode country = JSON.readTree(answer.body()).path("countries").path(0);
    assertThat(country.path("country").asText()).isEqualTo("NO");
    assertThat(country.path("agreements").asInt()).isEqualTo(1);
    assertThat(JSON.readTree(answer.body()).path("joint").path("agreements").asInt()).isZero();
  }

  @Test
  void one_country_is_found_by_its_code_in_any_case() throws Exception {
    assertThat(get("/api/countries/no").body()).contains("\"countryName\":\"Norway\"");
    assertThat(get("/api/countries/PL").statusCode()).isEqualTo(404);
  }

  @Test
  void an_agreement_comes_with_its_reports() throws Exception {
    String id = pipeline.outOf(Topics::agreements).readKeyValue().key;

    HttpResponse<String> answer = get("/api/agreements/" + id);

    JsonNode agreement = JSON.readTree(answer.body());
    assertThat(agreement.path("agreementId").asText()).isEqualTo(id);
    assertThat(agreement.path("reports").path(0).path("reportId").asText()).isEqualTo("r1");
    assertThat(get("/api/agreements/none").statusCode()).isEqualTo(404);
  }

  @Test
  void tables_that_move_are_answered_with_a_time_to_try_again() throws Exception {
    instance.ready = false;

    HttpResponse<String> answer = get("/api/countries");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void a_pipeline_that_has_stopped_is_not_alive() throws Exception {
    instance.over = true;

    assertThat(get("/health/live").statusCode()).isEqualTo(503);
  }

  @Test
  void meters_page_and_topology_are_shown() throws Exception {
    meters.counter("pactline.test").increment();

    assertThat(get("/metrics").body()).contains("pactline_test_total 1.0");
    assertThat(get("/").body()).contains("<title>Pactline");
    assertThat(get("/info").body()).contains("\"version\":\"1.2.3\"");
    assertThat(get("/topology").body()).isEqualTo("Topologies:");
  }

  @Test
  void what_is_not_there_is_told_as_a_problem() throws Exception {
    HttpResponse<String> answer = get("/api/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(404);
  }

  @Test
  void nothing_can_be_written() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + face.port() + "/api/countries");
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}")).build();

    HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + face.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
