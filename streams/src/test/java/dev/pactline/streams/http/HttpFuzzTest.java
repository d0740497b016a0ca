package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked for over HTTP: an answer, soon, and never that it is our fault. Longer with
 * {@code -Dpactline.fuzz.seconds=600}, others with {@code -Dpactline.fuzz.seed=7}.
 */
class HttpFuzzTest {
  private static final long SEED = Long.getLong("pactline.fuzz.seed", 42);
  private static final long SECONDS = Long.getLong("pactline.fuzz.seconds", 0);
  private static final int ROUNDS = 300;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final List<String> PATHS =
      List.of(
          "/api/countries",
          "/api/countries/NO",
          "/api/countries/",
          "/api/months",
          "/api/sectors",
          "/api/currencies",
          "/api/agreements",
          "/api/agreements/",
          "/",
          "/metrics",
          "/info",
          "/health/ready",
          "/topology",
          "/openapi.json",
          "/api/../info",
          "/api//countries",
          "/%00");
  private static final List<String> NAMES =
      List.of(
          "country", "sector", "status", "from", "to", "sort", "limit", "offset", "format", "by",
          "q", "x", "", "COUNTRY");
  private static final List<String> VALUES =
      List.of(
          "NO",
          "no,PL",
          ",",
          ",,,",
          "C",
          "unknown",
          "signed",
          "PLANNED",
          "2021-06-08",
          "2021-06",
          "2021",
          "2021-02-30",
          "-999999999-01-01",
          "+1000000000-12-31",
          "0",
          "-1",
          "2147483647",
          "2147483648",
          "9999999999999999999",
          "1e3",
          "0x10",
          "csv",
          "json",
          "xml",
          "country",
          "-agreements",
          "desc",
          "all",
          "\u0000",
          "\r\nX: y",
          "%",
          "<script>",
          "'; drop",
          "中国",
          "\uD83D",
          "\u202E",
          "../../etc/passwd",
          "(a+)+$",
          "null",
          "NaN");

  @TempDir Path stateDir;
  private final Random random = new Random(SEED);
  private PipelineDriver pipeline;
  private HttpFace face;
  private long slowest;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    AgreementReport report = tromsoForum("r1").build();
    pipeline.into(Topics::agreementEvents).pipeInput(report.getCountry(), event(1, report));
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0),
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

  @Test
  void every_request_is_answered_and_none_fails() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long rounds = 0;
    while (SECONDS > 0 ? System.nanoTime() < end : rounds < ROUNDS) {
      rounds++;
      String target = target();
      int status = status(target);
      assertThat(status).as("round %d of seed %d: %s", rounds, SEED, target).isBetween(200, 499);
    }
    assertThat(status("/api/countries")).isEqualTo(200);
    if (SECONDS > 0) {
      System.out.printf("fuzz http: %,d requests, slowest %,d ms%n", rounds, slowest / 1_000_000);
    }
  }

  @Test
  void a_value_that_cannot_be_decoded_is_the_fault_of_whoever_sent_it() throws IOException {
    assertThat(status("/api/sectors?limit=%")).isEqualTo(400);
    assertThat(status("/api/countries?country=%zz")).isEqualTo(400);
  }

  private String target() {
    StringBuilder target = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
    if (random.nextInt(4) == 0) {
      target.append(encoded(value()));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      target.append(target.indexOf("?") < 0 ? '?' : '&');
      target.append(encoded(NAMES.get(random.nextInt(NAMES.size()))));
      if (random.nextInt(10) > 0) {
        target.append('=').append(encoded(value()));
      }
    }
    return target.toString();
  }

  private String value() {
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return switch (random.nextInt(8)) {
      case 0 -> value + VALUES.get(random.nextInt(VALUES.size()));
      case 1 -> value.repeat(1 + random.nextInt(400));
      case 2 ->
          random
              .ints(1 + random.nextInt(20), 0, 0x3000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      default -> value;
    };
  }

  /**
   * Mostly as it should be, at times as it should not: bare bytes but for those that end a line.
   */
  private String encoded(String value) {
    if (random.nextInt(5) > 0) {
      return URLEncoder.encode(value, UTF_8);
    }
    return new String(value.getBytes(UTF_8), ISO_8859_1).replaceAll("[\\s\\u0000]", "+");
  }

  /** The status of the answer to a request whose first line is written as it is. */
  private int status(String target) throws IOException {
    long start = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), face.port())) {
      socket.setSoTimeout((int) SOON.toMillis());
      String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String answer = new String(in.readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
      slowest = Math.max(slowest, System.nanoTime() - start);
      return Integer.parseInt(answer.substring(answer.length() - 3));
    }
  }
}
