package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Article;
import dev.pactline.streams.extraction.Revisions.Change;
import dev.pactline.streams.extraction.Revisions.Outcome;
import dev.pactline.streams.extraction.Revisions.Step;
import dev.pactline.streams.state.MemorySortedStore;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the publication of an article changes in the log of reports. */
class RevisionsTest {

  private static final String ID = "https://example.org/fair";
  private static final Instant NOON = Instant.parse("2021-06-15T12:00:00Z");
  private static final String PERU =
      "The China-Peru fair closed in Lima on Tuesday with 12 contracts signed, its hosts said.";
  private static final String CHILE =
      "The China-Chile fair closed in Santiago on Tuesday with 9 contracts signed, they said.";
  private static final String NOTHING = "The harbour of Lima was dredged again this year.";

  private final Revisions revisions =
      new Revisions(new ArticleReader()::read, new MemorySortedStore<>());

  @Test
  void an_article_makes_the_reports_it_tells_of() {
    Step step = revisions.publish(ID, article(PERU, NOON), 1, false);

    assertThat(step.outcome()).isEqualTo(Outcome.READ);
    assertThat(step.again()).isFalse();
    assertThat(step.changes()).extracting(Change::country).containsExactly("PE");
    assertThat(step.changes().get(0).event().getRevision()).isEqualTo(1);
    assertThat(step.made()).containsExactly(step.changes().get(0).event().getReport());
  }

  @Test
  void an_article_published_again_without_a_change_changes_nothing() {
    revisions.publish(ID, article(PERU, NOON), 1, false);

    Step step = revisions.publish(ID, article(PERU, NOON.plusSeconds(60)), 2, false);

    assertThat(step.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(step.changes()).isEmpty();
  }

  @Test
  void an_article_that_did_not_change_is_read_again_when_that_is_asked_for() {
    revisions.publish(ID, article(PERU, NOON), 1, false);

    Step step = revisions.publish(ID, article(PERU, NOON), 2, true);

    assertThat(step.outcome()).isEqualTo(Outcome.READ);
    assertThat(step.again()).isTrue();
  }

  @Test
  void a_text_that_was_overtaken_by_a_newer_one_changes_nothing() {
    revisions.publish(ID, article(CHILE, NOON), 1, false);

    Step step = revisions.publish(ID, article(PERU, NOON.minusSeconds(1)), 2, false);

    assertThat(step.outcome()).isEqualTo(Outcome.STALE);
    assertThat(step.changes()).isEmpty();
  }

  @Test
  void how_old_the_last_text_was_is_known_after_an_unchanged_one() {
    revisions.publish(ID, article(CHILE, NOON), 1, false);
    revisions.publish(ID, article(CHILE, NOON.plusSeconds(60)), 2, false);

    Step step = revisions.publish(ID, article(PERU, NOON.plusSeconds(30)), 3, false);

    assertThat(step.outcome()).isEqualTo(Outcome.STALE);
  }

  @Test
  void a_revision_takes_back_what_it_no_longer_tells() {
    String before = only(revisions.publish(ID, article(PERU, NOON), 1, false)).getReportId();

    Step step = revisions.publish(ID, article(NOTHING, NOON.plusSeconds(1)), 2, false);

    assertThat(step.changes())
        .containsExactly(new Change("PE", new AgreementEvent(before, 2L, null)));
    assertThat(step.made()).isEmpty();
  }

  @Test
  void a_report_that_moves_to_another_country_is_taken_back_where_it_was() {
    revisions.publish(ID, article(PERU, NOON), 1, false);

    Step step = revisions.publish(ID, article(CHILE, NOON.plusSeconds(1)), 2, false);

    assertThat(step.changes()).extracting(Change::country).containsExactly("PE", "CL");
    assertThat(step.changes().get(0).event().getReport()).isNull();
    assertThat(step.changes().get(1).event().getReport()).isNotNull();
  }

  @Test
  void an_article_that_cannot_be_read_takes_back_what_it_told_and_says_why() {
    revisions.publish(ID, article(PERU, NOON), 1, false);

    Step step = revisions.publish(ID, article(" ", NOON.plusSeconds(1)), 2, false);

    assertThat(step.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(step.rejection()).isPresent();
    assertThat(step.changes()).extracting(Change::country).containsExactly("PE");
  }

  @Test
  void an_article_that_is_removed_takes_its_reports_with_it_once() {
    String before = only(revisions.publish(ID, article(PERU, NOON), 1, false)).getReportId();

    Step removed = revisions.remove(ID, 2);
    Step again = revisions.remove(ID, 3);

    assertThat(removed.outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(removed.changes())
        .containsExactly(new Change("PE", new AgreementEvent(before, 2L, null)));
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void after_it_was_removed_an_older_text_counts_again() {
    revisions.publish(ID, article(PERU, NOON), 1, false);
    revisions.remove(ID, 2);

    Step step = revisions.publish(ID, article(PERU, NOON.minusSeconds(60)), 3, false);

    assertThat(step.outcome()).isEqualTo(Outcome.READ);
    assertThat(step.changes()).hasSize(1);
  }

  private static AgreementEvent only(Step step) {
    assertThat(step.changes()).hasSize(1);
    return step.changes().get(0).event();
  }

  private static Article article(String text, Instant modifiedAt) {
    return Article.newBuilder()
        .setArticleId(ID)
        .setUrl(ID)
        .setOutlet("Example")
        .setTitle("Fair")
        .setPublishedOn(LocalDate.of(2021, 6, 15))
        .setModifiedAt(modifiedAt)
        .setLanguage("en")
        .setText(text)
        .build();
  }
}
