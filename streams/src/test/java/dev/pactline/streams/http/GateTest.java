package dev.pactline.streams.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final String TOKEN = "correct-horse-battery";

  @TempDir Path stateDir;
  private PipelineDriver pipeline;
  private HttpFace face;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0, Optional.of(TOKEN)),
            new DriverInstance(pipeline),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new HttpFace.Info("1.2.3", Map.of()),
            () -> {});
  }

  @AfterEach
  void stop() {
    face.close();
    pipeline.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/countries",
        "/api/live",
        "/metrics",
        "/info",
        "/topology",
        "/openapi.json",
        "/health",
        "/health/live/",
        "/health/../api/countries",
        "/health/ready/%2e%2e/info",
        "/none"
      })
  void nothing_is_told_without_the_token(String path) throws Exception {
    HttpResponse<String> answer = get(path, null);

    assertThat(answer.statusCode()).isIn(401, 400); // 400: a path that nobody means well
    assertThat(answer.body()).doesNotContain("countries\":").doesNotContain("1.2.3");
  }

  @Test
  void a_browser_is_told_to_ask_for_it() throws Exception {
    assertThat(get("/", null).headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void probes_need_none(String path) throws Exception {
    assertThat(get(path, null).statusCode()).isEqualTo(200);
  }

  @Test
  void programs_show_it_as_bearer_and_people_as_a_password() throws Exception {
    assertThat(get("/api/countries", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    assertThat(get("/api/countries", "bearer " + TOKEN).statusCode()).isEqualTo(200);
    assertThat(get("/", "Basic " + base64("ann:" + TOKEN)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer correct-horse-batter",
        "Bearer correct-horse-batteryy",
        "Basic",
        "Basic %%%",
        "Basic Og==",
        "Basic Y29ycmVjdA==",
        "correct-horse-battery"
      })
  void what_is_nearly_right_is_wrong(String header) throws Exception {
    assertThat(get("/api/countries", header).statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_that_can_be_guessed_is_refused() {
    assertThatThrownBy(() -> new HttpSettings("127.0.0.1", 0, Optional.of("secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16 characters")
        .hasMessageNotContaining("secret");
  }

  @Test
  void settings_do_not_tell_it() {
    assertThat(new HttpSettings("127.0.0.1", 0, Optional.of(TOKEN)).toString())
        .doesNotContain(TOKEN);
  }

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + face.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
