package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.DealValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole articles of a few sentences, each with all that it says behind {@code >>}: status, partner,
 * attendance, projects, values, days. In the numbers {@code +} stands for at least, {@code -} for
 * at most, {@code ~} for about.
 */
class ShortArticlesTest {
  static Stream<String> articles() throws IOException {
    try (var in = ShortArticlesTest.class.getResourceAsStream("/extraction/short-articles.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n=====\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void an_article_is_read_as_a_whole(String article) {
    String[] parts = article.split("\n>>", 2);
    assertThat(said(parts[0].strip())).isEqualTo(parts[1].strip().replaceAll("\\s+", " "));
  }

  private static String said(String text) {
    Article article = Article.newBuilder().setArticleId("a-1").setText(text).build();
    return ((Reading.Found) new ArticleReader().read(article))
        .reports().stream().map(ShortArticlesTest::said).collect(Collectors.joining(" ; "));
  }

  private static String said(AgreementReport report) {
    String said =
        String.join(
            " ",
            report.getStatus().name().toLowerCase(Locale.ROOT).substring(0, 1),
            report.getCountry() == null ? "joint" + report.getCountries() : report.getCountry(),
            ToldFacts.count(report.getAttendance()),
            ToldFacts.count(report.getSignedProjects()),
            values(report.getDealValues()),
            ToldFacts.day(report.getStartDate()) + ".." + ToldFacts.day(report.getEndDate()));
    return said.replaceAll("\\s+", " ");
  }

  private static String values(List<DealValue> values) {
    return values.stream().map(ToldFacts::value).collect(Collectors.joining("+"));
  }
}
