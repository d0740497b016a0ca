package dev.pactline.producers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.pactline.producers.web.Fetched.Failed;
import dev.pactline.producers.web.Fetched.Loaded;
import dev.pactline.producers.web.Fetched.Prospect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private final TestClock clock = new TestClock();
  private final CountDownLatch over = new CountDownLatch(1);
  private TestSite site;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start();
    fetcher = new Fetcher(TestSettings.OPEN, clock);
  }

  @AfterEach
  void stop() {
    over.countDown();
    fetcher.close();
    site.close();
  }

  @Test
  void a_page_comes_with_its_type_encoding_and_validators() {
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 21 Oct 2019 08:00:00 GMT");
          TestSite.answer(200, "Text/HTML; Charset=\"GB2312\"", "<p>hello</p>").handle(exchange);
        });

    Loaded loaded = loaded("/a");

    assertThat(new String(loaded.body(), UTF_8)).isEqualTo("<p>hello</p>");
    assertThat(loaded.type()).isEqualTo("text/html");
    assertThat(loaded.charset()).isEqualTo("GB2312");
    assertThat(loaded.address()).isEqualTo(site.url("/a"));
    assertThat(loaded.validators())
        .isEqualTo(new Validators("\"v1\"", "Mon, 21 Oct 2019 08:00:00 GMT"));
  }

  @Test
  void servers_learn_who_asks_and_nothing_more() {
    site.on("/a", TestSite.status(200, "Set-Cookie", "id=7; Path=/"));

    fetch("/a");
    fetch("/a");

    assertThat(site.lastHeaders().getFirst("User-Agent")).isEqualTo("Pactline/test");
    assertThat(site.lastHeaders().keySet())
        .containsExactlyInAnyOrder("User-agent", "Accept", "Accept-encoding", "Host", "Connection");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    site.on("/a", TestSite.versioned("\"v1\"", "text/html", "<p>x</p>"));

    Validators known = loaded("/a").validators();

    assertThat(fetcher.fetch(site.url("/a"), known, Fetcher.PAGE))
        .isEqualTo(new Fetched.Unchanged());
  }

  @ParameterizedTest
  @CsvSource({
    "404, MISSING",
    "410, GONE",
    "403, LASTING",
    "401, LASTING",
    "500, PASSING",
    "503, PASSING",
    "429, PASSING",
    "408, PASSING",
    "206, LASTING"
  })
  void an_answer_other_than_the_page_is_a_failure_with_a_prospect(int status, Prospect prospect) {
    site.on("/a", TestSite.answer(status, "text/html", status == 206 ? "<p>part</p>" : "no"));

    Failed failed = failed("/a");

    assertThat(failed.prospect()).isEqualTo(prospect);
    assertThat(failed.detail()).contains(Integer.toString(status));
  }

  @Test
  void redirects_are_followed_to_the_end_relative_ones_too() {
    site.on("/a", TestSite.redirect("b/c"))
        .on("/b/c", TestSite.redirect("../d?x=1"))
        .page("/d?x=1", "<p>here</p>");

    assertThat(loaded("/a").address()).isEqualTo(site.url("/d?x=1"));
  }

  @Test
  void a_circle_of_redirects_ends() {
    site.on("/a", TestSite.redirect("/b")).on("/b", TestSite.redirect("/a"));

    assertThat(failed("/a").detail()).contains("more than 5 times");
    assertThat(site.requests()).hasSize(6);
  }

  @Test
  void a_packed_answer_is_unpacked() throws IOException {
    site.on("/a", packed(zip("<p>hello</p>".getBytes(UTF_8)), "gzip"));

    assertThat(new String(loaded("/a").body(), UTF_8)).isEqualTo("<p>hello</p>");
  }

  @Test
  void a_small_answer_that_unpacks_to_gigabytes_is_refused() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    byte[] part = zip(zeros);
    for (int i = 0; i < 2_000; i++) {
      bomb.write(part); // members one after the other: two gigabytes in two megabytes
    }
    site.on("/a", packed(bomb.toByteArray(), "gzip"));

    assertThat(failed("/a").detail()).contains("over 1000000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, gzip", "gzip, br"})
  void a_coding_that_was_not_asked_for_is_refused(String coding) throws IOException {
    site.on("/a", packed(zip(zip("x".getBytes(UTF_8))), coding));

    assertThat(failed("/a").detail()).contains(coding);
  }

  @Test
  void damaged_packing_is_a_failure() {
    site.on("/a", packed("no gzip".getBytes(UTF_8), "gzip"));

    assertThat(failed("/a").prospect()).isEqualTo(Prospect.PASSING);
  }

  @Test
  @Timeout(20)
  void an_answer_without_end_is_cut_off_by_its_size() {
    site.on("/a", exchange -> drip(exchange, new byte[65_536], 0));

    assertThat(failed("/a").detail()).contains("over 1000000 bytes");
  }

  @Test
  @Timeout(20)
  void an_answer_that_comes_drop_by_drop_is_cut_off_by_time() {
    site.on("/a", exchange -> drip(exchange, new byte[] {'x'}, 50));

    assertThat(failed("/a").detail()).contains("after 2 seconds");
  }

  @Test
  @Timeout(20)
  void a_server_that_says_nothing_is_left() {
    site.on(
        "/a",
        exchange -> {
          await(10_000);
          exchange.close();
        });

    assertThat(failed("/a").prospect()).isEqualTo(Prospect.PASSING);
  }

  @Test
  @Timeout(20)
  void headers_that_come_drop_by_drop_are_cut_off_by_time() throws Exception {
    try (var server = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
      Thread dripping = new Thread(() -> dripHeaders(server));
      dripping.setDaemon(true);
      dripping.start(); // ends when the server is closed

      Fetched fetched =
          fetcher.fetch(
              "http://127.0.0.1:" + server.getLocalPort() + "/", Validators.NONE, Fetcher.PAGE);

      assertThat(fetched).isInstanceOf(Failed.class);
    }
  }

  private void dripHeaders(java.net.ServerSocket server) {
    try {
      while (true) {
        try (var socket = server.accept()) {
          OutputStream out = socket.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
          for (int i = 0; !await(50); i++) {
            out.write(("X-" + i + ": y\r\n").getBytes(UTF_8));
          }
        } catch (IOException e) {
          if (server.isClosed()) {
            return; // the test is over
          }
        }
      }
    } catch (RuntimeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void headers_without_end_are_refused() {
    site.on(
        "/a",
        exchange -> {
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseHeaders().set("X-" + i, "y");
          }
          TestSite.answer(200, "text/html", "x").handle(exchange);
        });

    assertThat(failed("/a").detail()).containsIgnoringCase("header");
  }

  @Test
  void nobody_listening_is_a_failure_that_may_pass() {
    int port = site.port();
    site.close();

    Fetched fetched =
        fetcher.fetch("http://127.0.0.1:" + port + "/", Validators.NONE, Fetcher.PAGE);

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.prospect()).isEqualTo(Prospect.PASSING));
  }

  @Test
  void a_short_wait_that_a_server_asks_for_is_kept() {
    int[] asked = {0};
    site.on(
        "/a",
        exchange ->
            (asked[0]++ == 0
                    ? TestSite.status(503, "Retry-After", "30")
                    : TestSite.answer(200, "text/html", "<p>now</p>"))
                .handle(exchange));

    assertThat(new String(loaded("/a").body(), UTF_8)).isEqualTo("<p>now</p>");
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void a_server_that_asks_for_waits_again_and_again_is_left_alone() {
    site.on("/a", TestSite.status(429, "Retry-After", "30"));

    assertThat(failed("/a").prospect()).isEqualTo(Prospect.PASSING);
    assertThat(site.requests()).hasSize(3);
  }

  @Test
  void a_long_wait_closes_the_host_until_it_is_over() {
    site.on("/a", TestSite.status(429, "Retry-After", "3600")).page("/b", "<p>b</p>");

    failed("/a");
    assertThat(failed("/b").detail()).contains("before 2026-01-01T01:00:00Z");
    assertThat(site.requests()).containsExactly("/a");

    clock.pass(Duration.ofMinutes(61));
    loaded("/b");
  }

  @Test
  void requests_to_one_host_are_kept_apart() {
    site.page("/a", "<p>a</p>").page("/b", "<p>b</p>");
    try (Fetcher slow = new Fetcher(TestSettings.withDelay(Duration.ofSeconds(2)), clock)) {
      slow.fetch(site.url("/a"), Validators.NONE, Fetcher.PAGE);
      slow.fetch(site.url("/b"), Validators.NONE, Fetcher.PAGE);
    }

    assertThat(clock.pauses()) // robots.txt, /a, /b
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  private HttpHandler packed(byte[] body, String coding) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", coding);
      TestSite.answer(200, "text/html", body).handle(exchange);
    };
  }

  private void drip(HttpExchange exchange, byte[] drop, int millis) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!await(millis)) {
        out.write(drop);
        out.flush();
      }
    }
  }

  /** Whether the test is over. */
  private boolean await(int millis) {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private Fetched fetch(String target) {
    return fetcher.fetch(site.url(target), Validators.NONE, Fetcher.PAGE);
  }

  private Loaded loaded(String target) {
    Fetched fetched = fetch(target);
    assertThat(fetched).isInstanceOf(Loaded.class);
    return (Loaded) fetched;
  }

  private Failed failed(String target) {
    Fetched fetched = fetch(target);
    assertThat(fetched).isInstanceOf(Failed.class);
    return (Failed) fetched;
  }
}
