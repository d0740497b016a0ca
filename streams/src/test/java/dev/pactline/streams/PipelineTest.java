package dev.pactline.streams;

import static dev.pactline.streams.TestObjects.article;
import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.money;
import static dev.pactline.streams.TestObjects.retraction;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static dev.pactline.streams.TestObjects.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.ChangePart;
import dev.pactline.schemas.CountryMonth;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.ReplayHeaders;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

  @TempDir Path stateDir;
  private PipelineDriver pipeline;
  private final AtomicInteger readings = new AtomicInteger();

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, this::read);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  /** Reads a text of the form "NO 3; NO 4; joint 5" as so many events with projects. */
  private Reading read(Article article) {
    readings.incrementAndGet();
    if (article.getText().equals("?")) {
      return new Reading.Unreadable(
          Rejection.newBuilder()
              .setSource(article.getArticleId())
              .setReason("no-sense")
              .setDetail("There is no sense in it.")
              .build());
    }
    return new Reading.Found(
        Stream.of(article.getText().split(";", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> report(article, text))
            .toList());
  }

  private static AgreementReport report(Article article, String text) {
    String[] words = text.split(" ", -1);
    var report =
        tromsoForum(article.getArticleId() + "#" + words[0])
            .article(article.getArticleId())
            .projects(exactly(Long.parseLong(words[1])));
    return (words[0].equals("joint") ? report.joint("NO", "SE") : report.country(words[0])).build();
  }

  @Test
  void an_article_becomes_an_agreement_and_is_counted() {
    pipeline.into(Topics::articles).pipeInput("a", article("a", "NO 3"));

    assertThat(pipeline.table(Topics::agreements)).hasSize(1);
    assertThat(pipeline.table(Topics::countryStatistics).get("NO"))
        .extracting(
            CountryStatistics::getAgreements,
            CountryStatistics::getSignedProjects,
            CountryStatistics::getSignedProjectsExact)
        .containsExactly(1L, 3L, 3L);
    assertThat(pipeline.table(Topics::countryMonthStatistics))
        .containsOnlyKeys(new CountryMonth("NO", "2021-06"));
  }

  @Test
  void a_revised_article_replaces_its_old_reports() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "NO 3; SE 2"));
    articles.pipeInput("a", article("a", "NO 4; FI 1"));

    assertThat(projects()).isEqualTo(Map.of("NO", 4L, "FI", 1L));
  }

  @Test
  void an_article_that_is_taken_back_takes_its_reports_with_it() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "NO 3; joint 9"));
    articles.pipeInput("b", article("b", "NO 3"));
    articles.pipeInput("a", (Article) null);

    assertThat(projects()).isEqualTo(Map.of("NO", 3L));
    assertThat(pipeline.table(Topics::jointStatistics)).isEmpty();
    assertThat(pipeline.table(Topics::countryStatistics).get("NO").getReports()).isEqualTo(1);
  }

  @Test
  void an_article_published_again_without_a_change_is_not_read_again() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "NO 3"));
    articles.pipeInput("a", article("a", "NO 3"));

    assertThat(readings).hasValue(1);
    assertThat(pipeline.outOf(Topics::agreementEvents).readValuesToList()).hasSize(1);
  }

  @Test
  void an_article_older_than_the_one_read_before_changes_nothing() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", modified(article("a", "NO 3"), 2_000));
    articles.pipeInput("a", modified(article("a", "NO 7"), 1_000));
    articles.pipeInput("a", modified(article("a", "NO 5"), 2_000));

    assertThat(projects()).isEqualTo(Map.of("NO", 5L));
    assertThat(readings).hasValue(2);
  }

  @Test
  void an_unreadable_revision_takes_the_old_reports_back() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "NO 3"));
    articles.pipeInput("a", article("a", "?"));

    assertThat(projects()).isEmpty();
    assertThat(pipeline.table(Topics::rejections).get("a"))
        .extracting(Rejection::getReason, Rejection::getTopic, Rejection::getOffset)
        .containsExactly("no-sense", "pactline.articles", 1L);
  }

  @Test
  void an_article_published_again_as_a_replay_is_read_again() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "?"));
    var headers = new RecordHeaders();
    ReplayHeaders.mark(headers, "rejected pactline.articles-0@0");
    articles.pipeInput(new TestRecord<>("a", article("a", "?"), headers));

    assertThat(readings).hasValue(2);
    assertThat(pipeline.outOf(Topics::rejections).readValuesToList()).hasSize(2);
  }

  @Test
  void a_repeated_report_moves_nothing_downstream() {
    var events = pipeline.into(Topics::agreementEvents);
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));
    events.pipeInput("NO", event(2, tromsoForum("r1").build()));

    assertThat(pipeline.outOf(Topics::agreements).readValuesToList()).hasSize(1);
    assertThat(pipeline.outOf(Topics::countryStatistics).readValuesToList()).hasSize(1);
  }

  @Test
  void two_reports_of_one_event_become_one_agreement() {
    var events = pipeline.into(Topics::agreementEvents);
    events.pipeInput("NO", event(1, tromsoForum("r2").build()));
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));

    assertThat(pipeline.table(Topics::agreements).values())
        .singleElement()
        .extracting(Agreement::getReports)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void records_of_agreements_that_change_together_say_so() {
    var events = pipeline.into(Topics::agreementEvents);
    events.pipeInput("NO", event(1, tromsoForum("r2").build()));
    events.pipeInput("NO", event(1, tromsoForum("r1").build())); // its id becomes another one

    assertThat(pipeline.outOf(Topics::agreements).readRecordsToList())
        .extracting(record -> record.headers().lastHeader(ChangePart.HEADER))
        .extracting(header -> header == null ? "" : new String(header.value(), UTF_8))
        .containsExactly("", "1/2", "2/2");
  }

  @Test
  void rows_that_nothing_is_left_of_become_tombstones() {
    var events = pipeline.into(Topics::agreementEvents);
    AgreementReport report =
        tromsoForum("r1").values(value("10", "NOK")).sector("H", "shipping").build();
    events.pipeInput("NO", event(1, report));
    assertThat(pipeline.table(Topics::countryCurrencyStatistics).values())
        .singleElement()
        .extracting(row -> row.getAmount())
        .isEqualTo(money("10"));
    assertThat(pipeline.table(Topics::countrySectorStatistics)).hasSize(1);

    events.pipeInput("NO", retraction(2, "r1"));

    assertThat(pipeline.table(Topics::agreements)).isEmpty();
    assertThat(pipeline.table(Topics::countryStatistics)).isEmpty();
    assertThat(pipeline.table(Topics::countryMonthStatistics)).isEmpty();
    assertThat(pipeline.table(Topics::countrySectorStatistics)).isEmpty();
    assertThat(pipeline.table(Topics::countryCurrencyStatistics)).isEmpty();
  }

  @Test
  void every_record_ends_somewhere_and_the_counters_add_up() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "NO 3; SE 1"));
    articles.pipeInput("a", article("a", "NO 3; SE 1"));
    articles.pipeInput("b", article("b", "?"));
    articles.pipeInput("c", article("c", ""));
    articles.pipeInput("a", modified(article("a", "NO 5"), 2_000));
    articles.pipeInput("a", modified(article("a", "NO 4"), 1_000));
    articles.pipeInput("c", (Article) null);
    articles.pipeInput(null, article("d", "NO 1"));
    pipeline.bytesInto(Topics::articles).pipeInput(new byte[] {'e'}, new byte[] {1, 2, 3});
    var events = pipeline.into(Topics::agreementEvents);
    events.pipeInput("no", event(1, tromsoForum("r1").build()));
    events.pipeInput("SE", event(1, tromsoForum("r1").build()));
    events.pipeInput("NO", null);
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));

    assertThat(outcomes("pactline.articles"))
        .isEqualTo(
            Map.of("read", 3L, "unchanged", 1L, "unreadable", 1L, "stale", 1L, "removed", 1L));
    assertThat(pipeline.counted("pactline.dead.letters", "topic", "pactline.articles"))
        .isEqualTo(2);
    assertThat(pipeline.counted("pactline.articles", "outcome", null) + 2).isEqualTo(9);

    long written = pipeline.counted("pactline.reports", "change", null);
    assertThat(written).isEqualTo(4);
    assertThat(pipeline.counted("pactline.dead.letters", "topic", "pactline.agreement-events"))
        .isEqualTo(3);
    assertThat(pipeline.counted("pactline.agreement.events", "outcome", null) + 3)
        .isEqualTo(written + 5);
    assertThat(pipeline.deadLetters()).hasSize(5);
    assertThat(pipeline.outOf(Topics::rejections).readValuesToList()).hasSize(1);
  }

  @Test
  void a_dead_letter_is_the_record_byte_for_byte_with_its_origin() {
    pipeline.bytesInto(Topics::articles).pipeInput(new byte[] {'e'}, new byte[] {1, 2, 3});

    var letter = pipeline.deadLetters().get(0);
    assertThat(letter.key()).containsExactly('e');
    assertThat(letter.value()).containsExactly(1, 2, 3);
    assertThat(
            new String(
                letter.headers().lastHeader(DeadLetters.TOPIC).value(), StandardCharsets.UTF_8))
        .isEqualTo("pactline.articles");
    assertThat(letter.headers().lastHeader(DeadLetters.OFFSET).value()).containsExactly('0');
  }

  private Map<String, Long> outcomes(String name) {
    return Stream.of("read", "unchanged", "unreadable", "stale", "removed")
        .collect(
            Collectors.toMap(
                outcome -> outcome, outcome -> pipeline.counted(name, "outcome", outcome)));
  }

  private Map<String, Long> projects() {
    return pipeline.table(Topics::countryStatistics).values().stream()
        .collect(
            Collectors.toMap(CountryStatistics::getCountry, CountryStatistics::getSignedProjects));
  }

  private static Article modified(Article article, long millis) {
    return Article.newBuilder(article).setModifiedAt(Instant.ofEpochMilli(millis)).build();
  }
}
