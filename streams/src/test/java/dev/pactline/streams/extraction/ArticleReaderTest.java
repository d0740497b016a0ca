package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private final ArticleReader reader = new ArticleReader();

  @Test
  void an_article_without_text_is_unreadable() {
    assertThat(reason(" \n ")).isEqualTo("empty-text");
  }

  @Test
  void an_article_over_the_size_limit_is_unreadable() {
    ArticleReader narrow = new ArticleReader(new ReadingSettings("CN", 10));
    assertThat(((Reading.Unreadable) narrow.read(article("Eleven chars"))).rejection().getReason())
        .isEqualTo("text-too-long");
  }

  @Test
  void bytes_taken_for_text_are_unreadable() {
    assertThat(reason("PK\u0003\u0004\u0000\u0000\u0008\u0001\u0002\uFFFD\uFFFDabc"))
        .isEqualTo("not-prose");
  }

  @Test
  void an_article_that_tells_of_no_event_has_no_reports() {
    assertThat(
            reports(
                "Rain is expected in Warsaw tomorrow. Farmers from China and Poland welcome it."))
        .isEmpty();
  }

  @Test
  void evidence_stands_in_the_text_at_its_offsets() {
    String text =
        "A headline\n\n"
            + "The Poland-Zhejiang Business Forum was held in Warsaw on October 22. About 180"
            + " entrepreneurs took part.";
    for (AgreementReport report : reports(text)) {
      for (Evidence evidence : report.getEvidence()) {
        assertThat(text.substring(evidence.getStart(), evidence.getEnd()))
            .isEqualTo(evidence.getText());
      }
    }
  }

  private String reason(String text) {
    return ((Reading.Unreadable) reader.read(article(text))).rejection().getReason();
  }

  private List<AgreementReport> reports(String text) {
    return ((Reading.Found) reader.read(article(text))).reports();
  }

  private static Article article(String text) {
    return Article.newBuilder()
        .setArticleId("a-1")
        .setPublishedOn(LocalDate.of(2019, 10, 25))
        .setText(text)
        .build();
  }
}
