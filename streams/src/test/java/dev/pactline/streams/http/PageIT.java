package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.FORUM_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.ReadingSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, fed by articles through the real pipeline. */
class PageIT {
  private static final String HOSTILE =
      "<script>document.title='taken'</script><img src=x onerror=alert(1)>";
  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE007";

  @TempDir static Path stateDir;
  @TempDir static Path profile;

  private PipelineDriver pipeline;
  private DriverInstance instance;
  private HttpFace face;
  private Browser browser;

  @BeforeAll
  static void needs_a_browser() {
    assumeTrue(
        Browser.isInstalled(),
        "The page is not tested: no chromium and chromedriver here (Debian: chromium,"
            + " chromium-driver).");
  }

  @BeforeEach
  void start() throws Exception {
    ArticleReader reader = new ArticleReader(ReadingSettings.defaults());
    pipeline = new PipelineDriver(stateDir, reader::read);
    publish(
        "https://courier.example/1",
        "Fish deals in Norway",
        "BERGEN, June 8 -- A China-Norway seafood trade fair was held in Bergen, Norway, on June 8,"
            + " 2021. The fair drew more than 250 guests, and 11 projects worth 45 million euros"
            + " were signed.");
    instance = new DriverInstance(pipeline);
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0),
            instance,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new HttpFace.Info("1.2.3", Map.of()),
            () -> {});
    browser = Browser.start(profile, false);
    browser.open("http://127.0.0.1:" + face.port() + "/");
    browser.await("document.body.dataset.drawn");
  }

  @AfterEach
  void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (face != null) {
      face.close();
      pipeline.close();
    }
  }

  @Test
  void figures_are_shown_with_their_bounds_and_on_the_map() throws Exception {
    assertThat(text("#ranking-rows tr")).contains("Norway").contains("at least 250").contains("11");
    assertThat(text("#tiles")).contains("at least 250").contains("0 of them exact");
    assertThat(count("#map .lands path")).isGreaterThan(150);
    assertThat(count("#map .circle[data-code=NO]")).isEqualTo(1);
    assertThat(text("#timeline table")).contains("Jun 2021");
    noTrouble();
  }

  @Test
  void every_figure_leads_to_its_sentence_with_the_words_marked_and_to_the_source()
      throws Exception {
    browser.run("document.querySelector('.why').click()");
    browser.await("document.querySelectorAll('.evidence mark').length > 2");

    assertThat(text("[data-field=ATTENDANCE] blockquote")).contains("The fair drew more than 250");
    assertThat(text("[data-field=ATTENDANCE] mark")).isEqualTo("more than 250");
    assertThat(text("[data-field=SIGNED_PROJECTS] mark")).isEqualTo("11");
    assertThat(text("[data-field=DEAL_VALUES] mark")).isEqualTo("45 million euros");
    assertThat(browser.run("return document.querySelector('.sources a').href").asText())
        .isEqualTo("https://courier.example/1");
    noTrouble();
  }

  @Test
  void what_is_published_appears_by_itself() throws Exception {
    browser.await("document.querySelector('#live.live')");
    publish(
        "https://courier.example/2",
        "Forum in Prague",
        "PRAGUE, June 9 -- A China-Czech trade forum was held in Prague, Czech Republic, on June 9,"
            + " 2021, where 4 projects were signed.");
    instance.version.incrementAndGet();

    browser.await("document.querySelector('#ranking-rows tr[data-code=CZ]')");

    assertThat(text("#ranking-rows tr[data-code=CZ]")).contains("4");
    noTrouble();
  }

  @Test
  void a_hostile_title_is_text() throws Exception {
    publish(
        "javascript:alert(2)",
        HOSTILE,
        "OSLO, June 20 -- A China-Norway investment forum was held in Oslo, Norway, on June 20,"
            + " 2021. 7 projects were signed.");
    instance.version.incrementAndGet();
    browser.await("document.querySelectorAll('.card').length === 2");
    browser.run("document.querySelector('.why').click()");
    browser.await("document.querySelector('.sources')");

    assertThat(text(".sources")).contains(HOSTILE);
    assertThat(count(".sources a, .cards script, .cards img")).isZero();
    assertThat(browser.run("return document.title").asText()).startsWith("Pactline");
    noTrouble();
  }

  @Test
  void it_can_be_used_with_the_keyboard_alone() throws Exception {
    browser.run("document.querySelector('#ranking-rows a').focus()");
    browser.press(ENTER);
    browser.await("document.querySelector('#scope').textContent === 'Norway'");
    assertThat(browser.run("return document.activeElement.textContent").asText())
        .isEqualTo("Norway");

    browser.run("document.querySelector('.why').focus()");
    browser.press(ENTER);
    browser.await("document.querySelector('.evidence mark')");
    assertThat(browser.run("return document.activeElement.className").asText()).isEqualTo("why");

    browser.press(TAB);
    assertThat(browser.run("return document.activeElement.className").asText()).isEqualTo("ref");
    noTrouble();
  }

  @Test
  void pages_that_were_left_hold_no_connection_to_the_server() throws Exception {
    for (int i = 0; i < 8; i++) { // a browser opens six to a host
      browser.open("about:blank");
      browser.open("http://127.0.0.1:" + face.port() + "/");
      browser.await("document.body.dataset.drawn && document.querySelector('#live.live')");
    }
    noTrouble();
  }

  @Test
  void it_fits_a_phone() throws Exception {
    browser.size(390, 844);
    browser.await("innerWidth === 390");

    assertThat(browser.run("return document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(390);
    noTrouble();
  }

  /** No error on the console, and no request to anybody else. */
  private void noTrouble() throws Exception {
    assertThat(browser.log("browser")).isEmpty();
    String own = "http://127.0.0.1:" + face.port() + "/";
    ObjectMapper json = new ObjectMapper();
    List<String> asked =
        browser.log("performance").stream()
            .map(entry -> message(json, entry))
            .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
            .map(message -> message.at("/params/request/url").asText())
            .filter(address -> address.startsWith("http") || address.startsWith("ws"))
            .toList();
    assertThat(asked).isNotEmpty().allSatisfy(address -> assertThat(address).startsWith(own));
  }

  private static JsonNode message(ObjectMapper json, JsonNode entry) {
    try {
      return json.readTree(entry.path("message").asText()).path("message");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String text(String selector) throws Exception {
    return browser
        .run(
            "return [...document.querySelectorAll(`"
                + selector
                + "`)].map(e => e.textContent).join(' | ')")
        .asText();
  }

  private int count(String selector) throws Exception {
    return browser.run("return document.querySelectorAll(`" + selector + "`).length").asInt();
  }

  private void publish(String address, String title, String text) {
    Article article =
        new Article(
            address,
            address,
            null,
            "Fjord Courier",
            title,
            FORUM_DAY.plusDays(20),
            null,
            "en",
            text);
    pipeline.into(Topics::articles).pipeInput(address, article);
  }
}
