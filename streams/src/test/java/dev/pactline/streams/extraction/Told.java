package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads short articles of Friday, 25 October 2019, for the tests of single rules. */
final class Told {
  static final String FORUM =
      "The Poland-Zhejiang Business Forum was held in Warsaw on October 22. ";
  static final String CHINESE_FORUM = "10月22日，浙江—波兰经贸论坛在华沙举行。";

  private Told() {}

  static AgreementReport only(String body) {
    List<AgreementReport> reports = reports(body);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  static List<AgreementReport> reports(String body) {
    Article article =
        Article.newBuilder()
            .setArticleId("a-1")
            .setTitle("A headline of a few words")
            .setPublishedOn(LocalDate.of(2019, 10, 25))
            .setText("A headline of a few words\n\n" + body)
            .build();
    return ((Reading.Found) new ArticleReader().read(article)).reports();
  }

  static Long attendance(String body) {
    var count = only(body).getAttendance();
    return count == null ? null : count.getCount();
  }

  static Long projects(String body) {
    var count = only(body).getSignedProjects();
    return count == null ? null : count.getCount();
  }

  /** The values of the only event, as "45000000 EUR". */
  static List<String> values(String body) {
    return only(body).getDealValues().stream()
        .map(v -> v.getAmount().stripTrailingZeros().toPlainString() + " " + v.getCurrency())
        .collect(Collectors.toList());
  }

  /** The events, as "PL 2019-10-22 9": partner, first day, projects. */
  static List<String> events(String body) {
    return reports(body).stream()
        .map(
            r ->
                (r.getCountry() == null ? "joint" : r.getCountry())
                    + " "
                    + (r.getStartDate() == null ? "-" : r.getStartDate())
                    + " "
                    + (r.getSignedProjects() == null ? "-" : r.getSignedProjects().getCount()))
        .collect(Collectors.toList());
  }
}
