package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Map<String, String> MARKS =
      Map.of("EXACT", "", "ABOUT", "~", "AT_LEAST", "+", "AT_MOST", "-");

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
            count(report.getAttendance()),
            count(report.getSignedProjects()),
            values(report.getDealValues()),
            day(report.getStartDate()) + ".." + day(report.getEndDate()));
    return said.replaceAll("\\s+", " ");
  }

  private static String count(Count count) {
    return count == null ? "-" : count.getCount() + MARKS.get(count.getQualifier().name());
  }

  private static String values(List<DealValue> values) {
    return values.stream().map(ShortArticlesTest::value).collect(Collectors.joining("+"));
  }

  private static String value(DealValue value) {
    boolean dollars = value.getUsd() != null && !value.getCurrency().equals("USD");
    return plain(value.getAmount())
        + value.getCurrency()
        + (dollars ? "($" + plain(value.getUsd()) + ")" : "");
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String day(LocalDate day) {
    return day == null ? "-" : day.toString().substring(5);
  }
}
