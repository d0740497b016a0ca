package dev.pactline.producers.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileReaderTest {
  @TempDir Path folder;
  private final ArticleFileReader reader =
      new ArticleFileReader(new ArticleLimits(2_000, 1_000, 1_000));

  @Test
  void a_plain_text_is_kept_as_it_stands() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(
        file, "Home > Latest\r\n\r\nFive deals in Lima\r\n\r\nThe forum was small.\r\n");

    Article article = article(reader.read(file, "news/a.txt"));

    assertThat(article.getText())
        .isEqualTo("Home > Latest\n\nFive deals in Lima\n\nThe forum was small.\n");
    assertThat(article.getTitle()).isEqualTo("Five deals in Lima");
    assertThat(article.getFile()).isEqualTo("news/a.txt");
  }

  @Test
  void the_same_article_in_two_files_has_one_id() throws IOException {
    Path one = folder.resolve("1.txt");
    Path two = folder.resolve("2.txt");
    Files.writeString(one, "Five deals in Lima\n\nThe forum was small, said its only guest.");
    Files.writeString(two, "Five  deals in Lima\r\n\r\nThe forum was small, said its last guest.");

    assertThat(article(reader.read(one)).getArticleId())
        .isEqualTo(article(reader.read(two)).getArticleId());
  }

  @Test
  void a_line_with_an_address_names_the_article() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(
        file, "Five deals in Lima\nURL: https://Andes.example/lima#top\n\nThe forum was small.");

    assertThat(article(reader.read(file)).getArticleId()).isEqualTo("https://andes.example/lima");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home > Latest\n\nFive deals in Lima\n\n(Andes Ledger) Updated: March 4, 2019",
        "Five deals in Lima\n\nAndes Ledger | Updated: March 4, 2019 L M S",
        "Five deals in Lima\nAndes Ledger\nUpdated: March 4, 2019",
        "Andes Ledger\nMonday, 4 March 2019\n\nFive deals in Lima",
        "ANDES LEDGER\n\nFive deals in Lima\n\n4 March 2019"
      })
  void title_outlet_and_date_are_read_in_any_order(String header) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(
        file, header + "\n\nThe forum in Lima was small, said the last of its guests.");

    Article article = article(reader.read(file));

    assertThat(article.getTitle()).isEqualTo("Five deals in Lima");
    assertThat(article.getOutlet()).isEqualToIgnoringCase("Andes Ledger");
    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
  }

  @Test
  void a_chinese_masthead_is_the_outlet() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "安第斯商讯\n\n利马论坛落幕：五个项目签约\n\n2019年3月4日\n\n论坛三日在利马举行。");

    Article article = article(reader.read(file));

    assertThat(article.getOutlet()).isEqualTo("安第斯商讯");
    assertThat(article.getTitle()).isEqualTo("利马论坛落幕：五个项目签约");
  }

  @Test
  void a_file_over_the_limit_is_refused_by_name() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "x".repeat(2_001));

    assertThat(reader.read(file, "news/a.txt"))
        .isInstanceOfSatisfying(
            ArticleReading.Refused.class,
            no -> {
              assertThat(no.rejection().getReason()).isEqualTo("too-large");
              assertThat(no.rejection().getSource()).isEqualTo("news/a.txt");
            });
  }

  @Test
  void a_missing_file_is_refused() {
    assertThat(reader.read(folder.resolve("none.txt")))
        .isInstanceOfSatisfying(
            ArticleReading.Refused.class,
            no -> assertThat(no.rejection().getReason()).isEqualTo("unreadable"));
  }

  private static Article article(ArticleReading reading) {
    assertThat(reading).isInstanceOf(ArticleReading.Read.class);
    return ((ArticleReading.Read) reading).article();
  }
}
