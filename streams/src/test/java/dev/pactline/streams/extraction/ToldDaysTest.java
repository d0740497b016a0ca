package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The ways in which news tells on which days something took place. */
class ToldDaysTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 5, 28);

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "/days/english.txt",
        "/days/chinese.txt",
        "/days/partners.txt",
        "/days/occasions.txt"
      },
      delimiter = '|',
      quoteCharacter = '`')
  void days_are_read_as_told(String text, String days) {
    assertThat(days(text)).isEqualTo(days);
  }

  /** The events of a text by status, partner and days: "PL 05-20..05-22". */
  private static String days(String text) {
    Article article =
        Article.newBuilder()
            .setArticleId("a-1")
            .setPublishedOn(PUBLISHED)
            .setText(headline(text) + "\n\n" + text.replace(" // ", "\n\n"))
            .build();
    List<AgreementReport> reports = ((Reading.Found) new ArticleReader().read(article)).reports();
    return reports.isEmpty()
        ? "none"
        : reports.stream().map(ToldDaysTest::days).collect(Collectors.joining("; "));
  }

  private static String headline(String text) {
    return text.indexOf('。') < 0 ? "A headline of a few words" : "一个标题";
  }

  private static String days(AgreementReport report) {
    String status = report.getStatus() == Status.SIGNED ? "" : report.getStatus() + " ";
    String partner = report.getCountry() == null ? "joint" : report.getCountry();
    boolean one =
        report.getStartDate() != null && report.getStartDate().equals(report.getEndDate());
    String last = one ? "" : ".." + report.getEndDate();
    String said = status + partner + " " + report.getStartDate() + last;
    return said.replace("2019-", "").replaceFirst("^CL ", "");
  }
}
