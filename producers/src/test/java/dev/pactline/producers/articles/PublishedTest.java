package dev.pactline.producers.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedTest {
  static Stream<Arguments> articles() throws IOException {
    try (InputStream file = PublishedTest.class.getResourceAsStream("published.txt")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ; ", 2))
          .map(fields -> Arguments.of(fields[0].strip(), fields[1].strip().replace(" // ", "\n")));
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void the_day_of_publication_is_found_and_none_is_guessed(String day, String article) {
    LocalDate published = article.startsWith("<") ? ofPage(article) : ofText(article);

    assertThat(published).isEqualTo(day.equals("-") ? null : LocalDate.parse(day));
  }

  private static LocalDate ofText(String text) {
    return TextHeader.of(text).found().publishedOn();
  }

  private static LocalDate ofPage(String page) {
    ArticleReading reading =
        new PageReader(ArticleLimits.DEFAULT).read(page.getBytes(UTF_8), "page.html");
    return ((ArticleReading.Read) reading).article().getPublishedOn();
  }
}
