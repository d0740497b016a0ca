package dev.pactline.streams.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.streams.http.Problem.RefusedException;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveUpdatesTest {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofDays(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final DriverInstance instance = new DriverInstance(null);
  private LiveUpdates live;
  private Javalin server;

  @AfterEach
  void stop() {
    live.close();
    server.stop();
  }

  @Test
  void a_listener_is_told_the_state_at_once_and_every_change() throws Exception {
    start(new LiveUpdates.Settings(2, SOON, NEVER, NEVER));
    BufferedReader events = listen();

    assertThat(next(events))
        .isEqualTo("data: {\"state\":\"RUNNING\",\"ready\":true,\"version\":\"0\"}");
    instance.version.incrementAndGet();
    assertThat(next(events)).contains("\"version\":\"1\"");
    instance.ready = false;
    assertThat(next(events))
        .isEqualTo("data: {\"state\":\"REBALANCING\",\"ready\":false,\"version\":null}");
  }

  @Test
  void a_silent_connection_is_kept_awake() throws Exception {
    start(new LiveUpdates.Settings(2, SOON, SOON, NEVER));
    BufferedReader events = listen();
    next(events);

    String line = events.readLine();
    while (line.isEmpty()) {
      line = events.readLine();
    }
    assertThat(line).startsWith(":");
  }

  @Test
  void one_too_many_is_sent_away_and_comes_in_when_another_has_left() throws Exception {
    start(new LiveUpdates.Settings(1, SOON, NEVER, Duration.ofMillis(200)));
    BufferedReader first = listen();
    next(first);

    HttpResponse<InputStream> second = ask();
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.headers().firstValue("Retry-After")).isPresent();

    assertThat(first.lines()).isNotNull().noneMatch(line -> line.contains("\"version\":\"1\""));
    assertThat(ask().statusCode()).isEqualTo(200); // the life of the first was over
  }

  @Test
  void closing_lets_all_go() throws Exception {
    start(new LiveUpdates.Settings(2, SOON, NEVER, NEVER));
    BufferedReader events = listen();
    next(events);

    live.close();

    assertThat(events.lines()).allMatch(String::isEmpty); // ends
  }

  private void start(LiveUpdates.Settings settings) {
    live = new LiveUpdates(instance, settings);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/live", live::listen);
                  config.routes.exception(
                      RefusedException.class, (e, ctx) -> e.problem().answer(ctx));
                })
            .start("127.0.0.1", 0);
  }

  private BufferedReader listen() throws Exception {
    HttpResponse<InputStream> answer = ask();
    assertThat(answer.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<InputStream> ask() throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/live"))
            .header("Accept", "text/event-stream")
            .build(),
        BodyHandlers.ofInputStream());
  }

  /** The data of the next event. */
  private static String next(BufferedReader events) throws Exception {
    String line = events.readLine();
    while (!line.startsWith("data:")) {
      line = events.readLine();
    }
    return line;
  }
}
