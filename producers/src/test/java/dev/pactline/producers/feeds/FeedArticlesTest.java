package dev.pactline.producers.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pactline.producers.Progress;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.web.Fetcher;
import dev.pactline.producers.web.TestClock;
import dev.pactline.producers.web.TestSettings;
import dev.pactline.producers.web.TestSite;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedArticlesTest {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String LIMA = page("Five deals in Lima", "140 guests came to Lima.");
  private static final String OSLO = page("Nine deals in Oslo", "90 guests came to Oslo.");

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final List<String> told = new ArrayList<>();
  private TestSite site;
  private int unchanged;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start().page("/lima", LIMA).page("/oslo", OSLO);
    feed("lima", "oslo");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_feed_becomes_its_articles() throws IOException {
    List<ArticleReading> readings = poll();

    assertThat(articles(readings))
        .extracting(Article::getUrl, Article::getTitle, Article::getPublishedOn)
        .containsExactly(
            tuple(site.url("/lima"), "Five deals in Lima", LocalDate.of(2019, 10, 22)),
            tuple(site.url("/oslo"), "Nine deals in Oslo", LocalDate.of(2019, 10, 22)));
    assertThat(told).contains("3/3");
  }

  @Test
  void what_the_page_says_counts_more_than_what_the_feed_says() throws IOException {
    site.page(
        "/lima",
        LIMA.replace(
            "<head>", "<head><meta property='article:published_time' content='2019-10-20'>"));

    assertThat(articles(poll()).get(0).getPublishedOn()).isEqualTo(LocalDate.of(2019, 10, 20));
  }

  @Test
  void reading_a_feed_twice_changes_nothing() throws IOException {
    assertThat(poll()).hasSize(2);

    assertThat(poll()).isEmpty();
    assertThat(unchanged).isEqualTo(2);
  }

  @Test
  void a_feed_and_a_page_that_have_not_changed_are_not_sent_again() throws IOException {
    site.on("/feed", TestSite.versioned("\"f1\"", "application/rss+xml", rss("lima", "oslo")));
    poll();
    site.forgetRequests();
    assertThat(poll()).isEmpty();
    assertThat(site.requests()).containsExactly("/feed");

    site.on("/lima", TestSite.versioned("\"p1\"", HTML, LIMA));
    site.on("/feed", TestSite.versioned("\"f2\"", "application/rss+xml", rss("lima")));
    poll();
    site.on("/feed", TestSite.versioned("\"f3\"", "application/rss+xml", rss("lima", "oslo")));
    assertThat(poll()).isEmpty();
    assertThat(site.lastHeaders().getFirst("If-None-Match")).isNull(); // of /oslo, asked last
    assertThat(unchanged).isEqualTo(2);
  }

  @Test
  void a_new_entry_and_a_corrected_page_are_published_the_others_are_not() throws IOException {
    poll();
    site.page("/oslo", OSLO.replace("90 guests", "80 guests")).page("/rome", page("Rome", "x"));
    feed("rome", "lima", "oslo");

    assertThat(articles(poll()))
        .extracting(Article::getUrl)
        .containsExactly(site.url("/rome"), site.url("/oslo"));
  }

  @Test
  void an_entry_that_fails_is_rejected_and_the_rest_goes_on() throws IOException {
    site.on("/lima", TestSite.answer(403, HTML, "no"));

    List<ArticleReading> readings = poll();

    assertThat(articles(readings)).extracting(Article::getUrl).containsExactly(site.url("/oslo"));
    assertThat(rejections(readings))
        .extracting(Rejection::getSource, Rejection::getReason)
        .containsExactly(tuple(site.url("/lima"), "not-fetched"));
    assertThat(poll()).as("the same rejection again").isEmpty();
  }

  @Test
  void an_entry_whose_failure_may_pass_is_fetched_again_though_the_feed_has_not_changed()
      throws IOException {
    site.on("/feed", TestSite.versioned("\"f1\"", "application/rss+xml", rss("lima", "oslo")));
    site.on("/lima", TestSite.answer(500, HTML, "oops"));
    assertThat(rejections(poll())).hasSize(1);

    site.page("/lima", LIMA);
    assertThat(articles(poll())).extracting(Article::getUrl).containsExactly(site.url("/lima"));
  }

  @Test
  void what_is_not_saved_is_read_again() throws IOException {
    FeedMemory memory = FeedMemory.open(folder.resolve("feeds.json"), "c");
    assertThat(readings(memory)).hasSize(2);

    assertThat(poll()).hasSize(2);
  }

  @Test
  void a_feed_that_is_gone_for_good_is_not_asked_for_again() throws IOException {
    site.on("/feed", TestSite.answer(410, "text/plain", "gone"));
    poll();
    site.forgetRequests();

    assertThat(rejections(poll()).get(0).getDetail()).contains("take it off");
    assertThat(site.allRequests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void a_feed_that_is_not_there_is_a_rejection(int status) throws IOException {
    site.on("/feed", TestSite.answer(status, "text/plain", "no"));

    assertThat(rejections(poll()))
        .extracting(Rejection::getSource)
        .containsExactly(site.url("/feed"));
  }

  @Test
  void the_feeds_own_text_stands_in_for_a_page_that_is_closed_to_us() throws IOException {
    site.on("/lima", TestSite.answer(403, HTML, "subscribers only"));
    site.on(
        "/feed",
        TestSite.answer(
            200,
            "application/rss+xml",
            rss("lima")
                .replace(
                    "</item>",
                    "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                        + "<![CDATA[<p>The forum drew 140 guests, as the feed has it.</p>]]>"
                        + "</content:encoded></item>")));

    Article article = articles(poll()).get(0);

    assertThat(article.getText()).contains("as the feed has it");
    assertThat(article.getUrl()).isEqualTo(site.url("/lima"));
    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 10, 22));
  }

  @Test
  void two_feeds_that_announce_one_article_yield_it_once() throws IOException {
    site.on("/other", TestSite.answer(200, "application/rss+xml", rss("oslo")));
    FeedMemory memory = FeedMemory.open(folder.resolve("feeds.json"), "c");

    assertThat(readings(memory, site.url("/feed"), site.url("/other"))).hasSize(2);
  }

  @Test
  void an_article_on_several_pages_is_joined() throws IOException {
    site.page("/lima", LIMA.replace("</body>", "<div><a href='/lima?page=2'>2</a></div></body>"))
        .page(
            "/lima?page=2",
            page("Five deals in Lima (2)", "Six projects were signed on the second day.")
                .replace("</body>", "<div><a href='/lima?page=3'>Next</a></div></body>"))
        .page("/lima?page=3", page("Five deals in Lima (3)", "They closed with a concert."));
    feed("lima");

    Article article = articles(poll()).get(0);

    assertThat(article.getText())
        .containsSubsequence("140 guests", "Six projects were signed", "closed with a concert");
    assertThat(article.getUrl()).isEqualTo(site.url("/lima"));
    assertThat(poll()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same", "other", "404", "away"})
  void a_pager_that_leads_nowhere_ends_the_article(String second) throws IOException {
    site.page("/lima", LIMA.replace("</body>", "<div><a href='/lima?page=2'>2</a></div></body>"));
    switch (second) {
      case "same" -> site.page("/lima?page=2", LIMA);
      case "other" -> site.page("/lima?page=2", OSLO);
      case "away" -> site.on("/lima?page=2", TestSite.redirect("/oslo"));
      default -> {} // there is none
    }
    feed("lima");

    assertThat(articles(poll()).get(0).getText())
        .contains("140 guests")
        .doesNotContain("came to Oslo");
  }

  @Test
  void half_an_article_is_none() throws IOException {
    site.page("/lima", LIMA.replace("</body>", "<div><a href='/lima?page=2'>2</a></div></body>"))
        .on("/lima?page=2", TestSite.answer(503, HTML, "busy"));
    feed("lima");

    assertThat(rejections(poll()).get(0).getDetail()).contains("Page 2 at").contains("503");
  }

  @Test
  void a_pager_without_end_is_left() throws IOException {
    for (int i = 2; i < 30; i++) {
      site.page(
          "/lima?page=" + i,
          page("Five deals in Lima", "Day " + i + " of the forum brought more of the same.")
              .replace("</body>", "<a href='/lima?page=" + (i + 1) + "'>Next</a></body>"));
    }
    site.page("/lima", LIMA.replace("</body>", "<a href='/lima?page=2'>Next</a></body>"));
    feed("lima");

    assertThat(rejections(poll()).get(0).getReason()).isEqualTo("too-large");
    assertThat(site.requests()).hasSize(21); // the feed and 20 pages
  }

  @Test
  void what_is_no_page_is_rejected() throws IOException {
    site.on("/lima", TestSite.answer(200, "image/png", "png"));
    feed("lima");

    assertThat(rejections(poll()).get(0).getReason()).isEqualTo("unknown-type");
  }

  @Test
  void nothing_is_read_after_a_stop() throws IOException {
    FeedMemory memory = FeedMemory.open(folder.resolve("feeds.json"), "c");
    try (Fetcher fetcher = new Fetcher(TestSettings.OPEN, clock)) {
      FeedArticles articles =
          new FeedArticles(List.of(site.url("/feed")), fetcher, settings(), memory, Progress.NONE);
      articles.next();
      clock.stop();

      assertThat(articles.hasNext()).isFalse();
    }
  }

  @Test
  void single_pages_are_read_whatever_was_seen_before() {
    try (Fetcher fetcher = new Fetcher(TestSettings.OPEN, clock)) {
      List<ArticleReading> readings = new ArrayList<>();
      new PageArticles(
              List.of(site.url("/lima"), site.url("/none")), fetcher, settings(), Progress.NONE)
          .forEachRemaining(readings::add);

      assertThat(articles(readings)).hasSize(1);
      assertThat(rejections(readings)).hasSize(1);
    }
  }

  /** Reads the feed, and saves what was seen. */
  private List<ArticleReading> poll() throws IOException {
    FeedMemory memory = FeedMemory.open(folder.resolve("feeds.json"), "c");
    List<ArticleReading> readings = readings(memory, site.url("/feed"));
    memory.save();
    return readings;
  }

  private List<ArticleReading> readings(FeedMemory memory, String... feeds) {
    List<String> asked = feeds.length == 0 ? List.of(site.url("/feed")) : List.of(feeds);
    try (Fetcher fetcher = new Fetcher(TestSettings.OPEN, clock)) {
      FeedArticles articles =
          new FeedArticles(
              asked, fetcher, settings(), memory, (done, total) -> told.add(done + "/" + total));
      List<ArticleReading> readings = new ArrayList<>();
      articles.forEachRemaining(readings::add);
      unchanged = articles.unchanged();
      return readings;
    }
  }

  private FeedSettings settings() {
    return new FeedSettings(ArticleLimits.DEFAULT, FeedSettings.PAGES, clock);
  }

  private void feed(String... pages) {
    site.on("/feed", TestSite.answer(200, "application/rss+xml", rss(pages)));
  }

  private String rss(String... pages) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>n</title>");
    for (String page : pages) {
      feed.append("<item><title>").append(page).append("</title><link>");
      feed.append(site.url("/" + page)).append("</link>");
      feed.append("<pubDate>Tue, 22 Oct 2019 08:00:00 GMT</pubDate></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String page(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + " The forum was opened by the mayor, who praised the long friendship of both cities.</p>"
        + "</article></body></html>";
  }

  private static List<Article> articles(List<ArticleReading> readings) {
    return readings.stream()
        .filter(ArticleReading.Read.class::isInstance)
        .map(reading -> ((ArticleReading.Read) reading).article())
        .toList();
  }

  private static List<Rejection> rejections(List<ArticleReading> readings) {
    return readings.stream()
        .filter(ArticleReading.Refused.class::isInstance)
        .map(reading -> ((ArticleReading.Refused) reading).rejection())
        .toList();
  }
}
