package dev.pactline.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The workers of a Kafka Connect, by their REST. Every method throws {@link IOException} if they do
 * not answer, and {@link RefusedException} with their own words if they refuse.
 */
public final class ConnectWorkers {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int FAILED_LOOKS = 10;
  private static final int CONFLICT = 409; // the workers are rebalancing: asked again, it goes
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * @param address of any worker, such as {@code http://localhost:8083}
   */
  public ConnectWorkers(URI address) {
    this.address = URI.create(address.toString().replaceFirst("/+$", "") + "/connectors/");
  }

  /** The workers refuse what they were asked for. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /**
   * The state of a connector, such as {@code RUNNING}, and of its tasks; empty if it is unknown.
   */
  public Optional<Status> status(String name) throws IOException {
    try {
      JsonNode answer = send("GET", path(name, "/status"), null);
      JsonNode connector = answer.path("connector");
      JsonNode task = answer.path("tasks").path(0);
      String reason = Trace.reason(task.path("trace").asText(""));
      return Optional.of(
          new Status(
              connector.path("state").asText(),
              task.path("state").asText(""),
              reason.isEmpty() ? Trace.reason(connector.path("trace").asText("")) : reason));
    } catch (RefusedException e) {
      if (e.status == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * What a connector does.
   *
   * @param connector its state
   * @param task the state of its first task; empty if it has none
   * @param reason why the task failed, or the connector itself; empty if neither did
   */
  public record Status(String connector, String task, String reason) {
    private boolean isStopped() {
      return connector.equals("STOPPED") && task.isEmpty();
    }
  }

  /** Makes a connector, or gives it other settings. */
  public void put(String name, Map<String, String> settings) throws IOException {
    send("PUT", path(name, "/config"), JSON.valueToTree(settings));
  }

  /** Makes a connector that does not run yet, or stops the one that is there. */
  public void putStopped(String name, Map<String, String> settings) throws IOException {
    if (status(name).isPresent()) {
      send("PUT", path(name, "/stop"), null);
    } else {
      ObjectNode request = JSON.createObjectNode();
      request.put("name", name).put("initial_state", "STOPPED");
      request.set("config", JSON.valueToTree(settings));
      send("POST", "", request);
    }
    long deadline = deadline();
    while (status(name).filter(Status::isStopped).isEmpty()) {
      pauseUntil(deadline, "the connector " + name + " does not stop");
    }
  }

  /** Lets a stopped connector begin at the first record again, once it is resumed. */
  public void forgetPositions(String name) throws IOException {
    send("DELETE", path(name, "/offsets"), null);
  }

  /** Lets a stopped connector go on. */
  public void resume(String name) throws IOException {
    send("PUT", path(name, "/resume"), null);
  }

  /** Lets a connector and tasks that have failed try again; others are left alone. */
  public void restartFailed(String name) throws IOException {
    send("POST", path(name, "/restart?includeTasks=true&onlyFailed=true"), null);
  }

  /**
   * Waits until its task runs, or has failed and stays so: the workers tell of a restart a little
   * after they were asked for it.
   */
  public Status awaitTask(String name) throws IOException {
    long deadline = deadline();
    int failed = 0;
    while (true) {
      Optional<Status> status = status(name);
      String task = status.map(Status::task).orElse("");
      failed = task.equals("FAILED") ? failed + 1 : 0;
      if (task.equals("RUNNING") || failed == FAILED_LOOKS) {
        return status.orElseThrow();
      }
      pauseUntil(deadline, "the task of the connector " + name + " does not start");
    }
  }

  private static String path(String name, String rest) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8) + rest;
  }

  private JsonNode send(String method, String path, JsonNode body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build();
    long deadline = deadline();
    while (true) {
      HttpResponse<String> answer = sent(request);
      if (answer.statusCode() < 300) {
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
      }
      if (answer.statusCode() != CONFLICT || System.nanoTime() > deadline) {
        throw new RefusedException(answer.statusCode(), message(answer));
      }
      pauseUntil(deadline, message(answer));
    }
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Kafka Connect");
    }
  }

  private static String message(HttpResponse<String> answer) {
    try {
      String message = JSON.readTree(answer.body()).path("message").asText();
      if (!message.isEmpty()) {
        return message;
      }
    } catch (JsonProcessingException e) {
      // then it is no worker of Connect; the status tells enough
    }
    return "answered "
        + answer.statusCode()
        + " to "
        + answer.request().method()
        + " "
        + answer.uri();
  }

  private static long deadline() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  private static void pauseUntil(long deadline, String problem) throws IOException {
    if (System.nanoTime() > deadline) {
      throw new IOException(problem);
    }
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(problem);
    }
  }
}
