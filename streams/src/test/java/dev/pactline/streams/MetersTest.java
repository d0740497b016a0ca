package dev.pactline.streams;

import static dev.pactline.streams.TestObjects.article;
import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {
  @TempDir Path stateDir;
  private PipelineDriver pipeline;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, MetersTest::read);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  /** One report an article: a correction where the text says so, a cancellation likewise. */
  private static Reading read(Article article) {
    AgreementReport.Builder report =
        AgreementReport.newBuilder(
            tromsoForum(article.getArticleId()).article(article.getArticleId()).build());
    switch (article.getText()) {
      case "corrected" -> report.setCorrects(List.of(Field.ATTENDANCE));
      case "called off" -> report.setStatus(Status.CANCELLED);
      default -> {}
    }
    return new Reading.Found(List.of(report.build()));
  }

  @Test
  void revisions_corrections_and_cancellations_are_told_apart() {
    var articles = pipeline.into(Topics::articles);
    articles.pipeInput("a", article("a", "held"));
    articles.pipeInput("a", article("a", "corrected"));
    articles.pipeInput("b", article("b", "corrected"));
    articles.pipeInput("c", article("c", "called off"));

    assertThat(pipeline.counted("pactline.corrections", "kind", "revision")).isEqualTo(1);
    assertThat(pipeline.counted("pactline.corrections", "kind", "correction")).isEqualTo(2);
    assertThat(pipeline.counted("pactline.corrections", "kind", "cancellation")).isEqualTo(1);
  }

  @Test
  void an_agreement_of_one_report_is_not_merged() {
    var events = pipeline.into(Topics::agreementEvents);
    events.pipeInput("NO", event(1, tromsoForum("r1").build()));
    assertThat(pipeline.counted("pactline.agreements.merged", "", null)).isZero();

    events.pipeInput("NO", event(1, tromsoForum("r2").build()));
    assertThat(pipeline.counted("pactline.agreements.merged", "", null)).isEqualTo(1);
  }

  @Test
  void rejections_are_counted_by_reason_whoever_made_them() {
    var rejections = pipeline.into(Topics::rejections);
    rejections.pipeInput("deals.csv", rejection("bad-date"));
    rejections.pipeInput("deals.csv", rejection("bad-date"));
    rejections.pipeInput("void.txt", rejection("empty"));

    assertThat(pipeline.counted("pactline.rejections", "reason", "bad-date")).isEqualTo(2);
    assertThat(pipeline.counted("pactline.rejections", "reason", "empty")).isEqualTo(1);
  }

  @Test
  void reasons_without_number_do_not_make_meters_without_number() {
    var rejections = pipeline.into(Topics::rejections);
    IntStream.range(0, 500).forEach(i -> rejections.pipeInput("x", rejection("reason-" + i)));

    assertThat(pipeline.counted("pactline.rejections", "reason", null)).isEqualTo(500);
    assertThat(pipeline.counted("pactline.rejections", "reason", "other")).isEqualTo(400);
  }

  @Test
  void the_latency_runs_from_the_article_to_its_statistic() {
    Instant published = Instant.now().minusSeconds(3_000);
    pipeline.into(Topics::articles).pipeInput("a", article("a", "held"), published);

    Timer latency = pipeline.meters().get("pactline.latency").timer();
    assertThat(latency.count()).isEqualTo(1);
    assertThat(latency.totalTime(TimeUnit.SECONDS)).isBetween(2_900.0, 3_100.0);
  }

  private static Rejection rejection(String reason) {
    return Rejection.newBuilder().setSource("x").setReason(reason).setDetail("No.").build();
  }
}
