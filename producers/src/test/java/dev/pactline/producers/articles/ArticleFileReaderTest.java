package dev.pactline.producers.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
