package dev.pactline.producers.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.producers.web.Fetched.Failed;
import dev.pactline.producers.web.Fetched.Loaded;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private final TestClock clock = new TestClock();
  private TestSite site;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start().page("/news/a", "<p>a</p>").page("/inside/b", "<p>b</p>");
    fetcher = new Fetcher(TestSettings.OPEN, clock);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /inside/",
        "User-agent: *\nAllow: /inside/\n\nUser-agent: pactline\nDisallow: /inside",
        "user-agent:Pactline\ndisallow:/inside/b$\n",
        "User-agent: *\nDisallow: /\nAllow: /news/"
      })
  void what_a_site_forbids_is_not_fetched(String rules) {
    robots(rules);

    assertThat(fetch("/news/a")).isInstanceOf(Loaded.class);
    assertThat(fetch("/inside/b"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.detail()).contains("robots.txt").contains("forbids"));
    assertThat(site.requests()).containsExactly("/news/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "User-agent: *\nDisallow:",
        "User-agent: otherbot\nDisallow: /",
        "User-agent: *\nDisallow: /\n\nUser-agent: pactline\nAllow: /",
        "<html>404, but politely</html>"
      })
  void what_is_not_forbidden_to_us_is_fetched(String rules) {
    robots(rules);

    assertThat(fetch("/inside/b")).isInstanceOf(Loaded.class);
  }

  @Test
  void a_site_without_rules_allows_everything() {
    assertThat(fetch("/inside/b")).isInstanceOf(Loaded.class);
  }

  @Test
  void a_site_that_cannot_tell_its_rules_is_left_alone_for_a_while() {
    site.on("/robots.txt", TestSite.answer(500, "text/plain", "oops"));
    assertThat(fetch("/news/a"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.detail()).contains("answers 500"));

    robots("User-agent: *\nDisallow: /inside/");
    assertThat(fetch("/news/a")).isInstanceOf(Failed.class);
    clock.pass(Duration.ofMinutes(6));
    assertThat(fetch("/news/a")).isInstanceOf(Loaded.class);
  }

  @Test
  void rules_are_asked_for_once_a_day() {
    robots("User-agent: *\nDisallow: /inside/");
    fetch("/news/a");
    fetch("/news/a");
    assertThat(site.allRequests()).containsExactly("/robots.txt", "/news/a", "/news/a");

    clock.pass(Duration.ofHours(25));
    fetch("/news/a");
    assertThat(site.allRequests()).hasSize(5);
  }

  @Test
  void rules_that_are_elsewhere_are_followed_to() {
    site.on("/robots.txt", TestSite.redirect("/rules.txt"))
        .on("/rules.txt", TestSite.answer(200, "text/plain", "User-agent: *\nDisallow: /inside/"));

    assertThat(fetch("/inside/b")).isInstanceOf(Failed.class);
  }

  @Test
  void each_hop_of_a_redirect_is_checked() {
    robots("User-agent: *\nDisallow: /inside/");
    site.on("/news/moved", TestSite.redirect("/inside/b"));

    assertThat(fetch("/news/moved")).isInstanceOf(Failed.class);
    assertThat(site.requests()).containsExactly("/news/moved");
  }

  @Test
  void the_pause_that_a_site_asks_for_is_kept() {
    robots("User-agent: *\nCrawl-delay: 7");
    fetch("/news/a");
    fetch("/news/a");

    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_site_that_asks_for_longer_pauses_than_our_patience_is_left_alone() {
    robots("User-agent: *\nCrawl-delay: 3600");

    assertThat(fetch("/news/a")).isInstanceOf(Failed.class);
  }

  @Test
  void rules_are_left_unread_if_the_operator_says_so() {
    robots("User-agent: *\nDisallow: /");
    WebSettings settings =
        new WebSettings("Pactline/test", true, true, Duration.ZERO, TestSettings.BRIEF);
    try (Fetcher ignoring = new Fetcher(settings, clock)) {
      assertThat(ignoring.fetch(site.url("/news/a"), Validators.NONE, Fetcher.PAGE))
          .isInstanceOf(Loaded.class);
    }
    assertThat(site.allRequests()).containsExactly("/news/a");
  }

  private void robots(String rules) {
    site.on("/robots.txt", TestSite.answer(200, "text/plain", rules));
  }

  private Fetched fetch(String target) {
    return fetcher.fetch(site.url(target), Validators.NONE, Fetcher.PAGE);
  }
}
