package dev.pactline.producers.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to take time, memory or stack; each must be over soon, whatever comes of it. */
class HostilePageTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TEXT =
      "<h1>Five deals in Lima</h1><p>The forum drew 140 guests, and five projects were signed.</p>";

  private final PageReader reader = new PageReader(ArticleLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<span class=ad>", "<blockquote>"})
  void a_hundred_thousand_levels_do_not_overflow_the_stack(String level) {
    ends(level.repeat(100_000) + TEXT);
  }

  @Test
  void megabytes_of_links_are_refused() {
    ArticleReading reading = ends(TEXT + "<a href='/x'>y</a>".repeat(600_000));

    assertThat(reason(reading)).isEqualTo("too-large");
  }

  @Test
  void formatting_that_multiplies_in_every_paragraph_is_refused() {
    StringBuilder page = new StringBuilder("<p>");
    for (int i = 0; i < 400; i++) {
      page.append("<font color=").append(i).append(">");
    }

    assertThat(reason(ends(page + "<p>x".repeat(100_000)))).isEqualTo("too-large");
  }

  @Test
  void entities_are_not_expanded_and_files_not_opened() {
    ArticleReading reading =
        ends(
            """
            <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "deals deals deals"><!ENTITY b "&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/passwd">]><html><body>%s<p>So they say: &b; and &f; of it.</p>
            </body></html>"""
                .formatted(TEXT));

    assertThat(reading)
        .isInstanceOfSatisfying(
            ArticleReading.Read.class,
            read ->
                assertThat(read.article().getText())
                    .contains("five projects were signed")
                    .doesNotContain("root:")
                    .doesNotContain("deals deals deals deals"));
  }

  @Test
  void a_hundred_thousand_attributes_end_soon() {
    StringBuilder page = new StringBuilder("<div ");
    for (int i = 0; i < 100_000; i++) {
      page.append("a").append(i).append("=1 ");
    }
    ends(page.append(">").append(TEXT).toString());
  }

  @Test
  void one_line_of_megabytes_ends_soon() {
    ends("<h1>x</h1><p>" + "Home > ".repeat(300_000));
    ends("<h1>x</h1><p>" + "a ".repeat(1_500_000) + "</p>");
    ends("<title>" + "x - ".repeat(500_000) + "</title>" + TEXT);
  }

  @Test
  void deep_json_is_passed_over() {
    ArticleReading reading =
        ends("<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + TEXT);

    assertThat(reading).isInstanceOf(ArticleReading.Read.class);
  }

  @Test
  void no_damage_to_a_page_throws() {
    String page =
        """
        <html lang=en><head><meta charset=utf-8><title>Five deals - Ledger</title>
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-03-04"}</script>
        </head><body class=x><nav><a href=1>Home</a></nav>%s<table><tr><td>a<td>b<tr><td colspan=2>c
        </table><div style="display:none">x</div></body></html>"""
            .formatted(TEXT);
    Random random = new Random(7);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = page.getBytes(UTF_8);
      for (int i = 0; i <= round % 20; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> reader.read(bytes, "page.html")).doesNotThrowAnyException();
    }
  }

  private ArticleReading ends(String page) {
    ArticleLimits wide = new ArticleLimits(20_000_000, 250_000, 200_000);
    return Assertions.assertTimeoutPreemptively(
        SOON, () -> new PageReader(wide).read(page.getBytes(UTF_8), "page.html"));
  }

  private static String reason(ArticleReading reading) {
    assertThat(reading).isInstanceOf(ArticleReading.Refused.class);
    return ((ArticleReading.Refused) reading).rejection().getReason();
  }
}
