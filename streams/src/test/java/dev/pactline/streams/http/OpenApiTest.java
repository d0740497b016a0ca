package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.about;
import static dev.pactline.streams.TestObjects.atLeast;
import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.report;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static dev.pactline.streams.TestObjects.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running server against its own description. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  @TempDir Path stateDir;
  private final HttpClient client = HttpClient.newHttpClient();
  private PipelineDriver pipeline;
  private DriverInstance instance;
  private HttpFace face;
  private JsonNode description;
  private String agreementId;

  @BeforeEach
  void start() throws Exception {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    put(
        tromsoForum("r1")
            .attendance(atLeast(250))
            .projects(exactly(11))
            .values(value("1200000.5", "NOK", "140000"))
            .sector("H", "shipping")
            .sector(null, "friendship")
            .build());
    put(report("r2").country("PL").name("Fair").in("2021-05").attendance(about(40)).build());
    put(report("r3").country("PL").name("Plan").undated().status(Status.PLANNED).build());
    put(report("r4").joint("PL", "CZ").name("Tour").in("2020").projects(exactly(5)).build());
    agreementId = pipeline.outOf(Topics::agreements).readKeyValue().key;
    instance = new DriverInstance(pipeline);
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0),
            instance,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new HttpFace.Info("1.2.3", Map.of("threads", "1")),
            () -> {});
    description = JSON.readTree(get("/openapi.json").body());
  }

  @AfterEach
  void stop() {
    face.close();
    pipeline.close();
  }

  @Test
  void every_path_is_answered_as_it_is_described() throws Exception {
    List<String> asked = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      for (Map.Entry<String, JsonNode> type :
          operation.path("responses").path("200").path("content").properties()) {
        if (!type.getKey().equals("text/event-stream")) { // never ends; LiveUpdatesTest reads it
          check(real(path.getKey()), type.getKey(), 200, operation);
          asked.add(path.getKey());
        }
      }
    }
    assertThat(asked).contains("/api/countries", "/api/months", "/api/agreements/{id}", "/info");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/countries?sort=-agreements&limit=1&offset=1",
        "/api/countries?country=no,PL&status=signed&from=2021-01&to=2021-12&sector=h,unknown",
        "/api/countries/PL?status=planned",
        "/api/months?by=all",
        "/api/sectors?by=all&sector=H",
        "/api/currencies?by=all&sort=-amount",
        "/api/agreements?country=joint",
        "/api/agreements?q=FORUM&sort=-date",
        "/api/agreements?status=cancelled",
      })
  void every_filter_is_answered_as_it_is_described(String target) throws Exception {
    check(target, "application/json", 200, operation(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/countries?county=PL",
        "/api/countries?country=Atlantis",
        "/api/countries?country=PL&country=NO",
        "/api/months?from=May",
        "/api/months?from=2021-05&to=2021-04",
        "/api/months?by=week",
        "/api/sectors?sector=Z",
        "/api/currencies?limit=0",
        "/api/currencies?limit=1001",
        "/api/currencies?limit=many",
        "/api/agreements?offset=-1",
        "/api/agreements?sort=secret",
        "/api/agreements?status=maybe",
        "/api/agreements?format=xml",
      })
  void a_wrong_parameter_is_named(String target) throws Exception {
    JsonNode problem = check(target, "application/json", 400, operation(target));

    String name = target.replaceFirst(".*[?&]([a-z]+)=.*", "$1");
    assertThat(problem.path("parameter").asText()).isEqualTo(name);
  }

  @Test
  void what_is_unknown_moved_or_not_wanted_is_a_problem_as_described() throws Exception {
    check("/api/countries/AQ", "application/json", 404, operation("/api/countries/{code}"));
    check("/api/agreements/none", "application/json", 404, operation("/api/agreements/{id}"));
    check("/api/months", "image/png", 406, operation("/api/months"));
    check("/api/live", "image/png", 406, operation("/api/live"));
    instance.ready = false;
    check("/api/months", "application/json", 503, operation("/api/months"));
    check("/health/ready", "application/json", 503, operation("/health/ready"));
  }

  private JsonNode operation(String target) {
    String path = target.replaceFirst("\\?.*", "");
    JsonNode paths = description.path("paths");
    return (paths.has(path) ? paths.path(path) : paths.path("/api/countries/{code}")).path("get");
  }

  private String real(String path) {
    return path.replace("{code}", "no").replace("{id}", agreementId);
  }

  /** Asks, and compares the answer with what is said of it; gives back its JSON, if it is any. */
  private JsonNode check(String target, String accept, int status, JsonNode operation)
      throws Exception {
    HttpResponse<String> answer = get(target, "Accept", accept);
    assertThat(answer.statusCode()).as(target + " " + answer.body()).isEqualTo(status);
    JsonNode described = resolved(operation.path("responses").path(Integer.toString(status)));
    assertThat(described.isMissingNode()).as("described: %s of %s", status, target).isFalse();
    described
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(answer.headers().firstValue(name)).as(name).isPresent());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode content = described.path("content").path(type);
    assertThat(content.isMissingNode()).as("described: %s of %s", type, target).isFalse();
    JsonNode body = type.endsWith("json") ? JSON.readTree(answer.body()) : null;
    if (body != null) {
      assertThat(schema(content.path("schema")).validate(body)).as(target).isEmpty();
    }
    return body;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : description.at(reference.substring(1));
  }

  /** A schema with the components that it refers to. */
  private JsonSchema schema(JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.set("components", description.path("components"));
    whole.putArray("allOf").add(schema);
    return SCHEMAS.getSchema(whole);
  }

  private void put(AgreementReport report) {
    String key = report.getCountry() == null ? Topics.JOINT : report.getCountry();
    pipeline.into(Topics::agreementEvents).pipeInput(key, event(1, report));
  }

  private HttpResponse<String> get(String target, String... headers) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + face.port() + target);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
