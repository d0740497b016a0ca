package dev.pactline.launcher.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.launcher.pipeline.ReportLoad;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks every instance of a fleet for the tables, again and again, while countries that nothing is
 * published of any more must always have the same rows. Notes what was wrong, and how long nobody
 * answered.
 */
final class FleetReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final Map<String, ReportLoad.Totals> settled;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Map<Integer, Thread> readers = new ConcurrentHashMap<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private long answeredAt;
  private long longestPause;

  /**
   * @param settled what the rows of the countries must be that do not change
   * @param token that the instances ask for
   */
  FleetReader(Map<String, ReportLoad.Totals> settled, String token) {
    this.settled = settled;
    this.token = token;
  }

  /** Begins to ask the instance on a port of this machine. */
  void ask(int port) {
    Thread reader = new Thread(() -> askUntilInterrupted(port), "reader-" + port);
    readers.put(port, reader);
    reader.start();
  }

  /** Asks it no more. */
  void leave(int port) {
    Thread reader = readers.remove(port);
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was answered with 200 and was not so. */
  List<String> wrong() {
    return wrong;
  }

  /** How many answers came with 200. */
  int answers() {
    return answers.get();
  }

  /** Waits until so many more have come. */
  void awaitAnswers(int more) {
    int enough = answers.get() + more;
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (answers.get() < enough) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("only " + answers + " answers came");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** How many came with 503. */
  int refusals() {
    return refusals.get();
  }

  /** The longest time in which none of the instances answered with 200. */
  synchronized Duration longestPause() {
    return Duration.ofNanos(longestPause);
  }

  /** The rows of an instance; empty where it does not answer with 200. */
  Optional<Map<String, ReportLoad.Totals>> rows(int port) {
    try {
      HttpResponse<String> answer = get(port, "/api/countries?limit=1000");
      return answer.statusCode() == 200 ? Optional.of(rows(answer.body())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void askUntilInterrupted(int port) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        judge(port, get(port, "/api/countries?limit=1000"));
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) { // it was killed, or is not up yet
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void judge(int port, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() == 200) {
      Map<String, ReportLoad.Totals> rows = rows(answer.body());
      rows.keySet().retainAll(settled.keySet());
      if (!rows.equals(settled)) {
        wrong.add(port + " answered " + rows);
      }
      answered();
    } else if (answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").isPresent()) {
      refusals.incrementAndGet();
    } else {
      wrong.add(port + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private synchronized void answered() {
    long now = System.nanoTime();
    if (answers.getAndIncrement() > 0) {
      longestPause = Math.max(longestPause, now - answeredAt);
    }
    answeredAt = now;
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofString());
  }

  private static Map<String, ReportLoad.Totals> rows(String body) throws IOException {
    Map<String, ReportLoad.Totals> rows = new TreeMap<>();
    for (JsonNode row : JSON.readTree(body).path("countries")) {
      rows.put(
          row.path("country").asText(),
          new ReportLoad.Totals(
              row.path("agreements").asLong(),
              row.path("signedProjects").path("count").asLong(),
              row.path("attendance").path("count").asLong(),
              new BigDecimal(row.path("dealValues").path("EUR").asText("0")).setScale(4),
              row.path("reports").asLong()));
    }
    return rows;
  }

  @Override
  public void close() {
    for (int port : List.copyOf(readers.keySet())) {
      leave(port);
    }
  }
}
