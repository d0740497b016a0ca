package dev.pactline.benchmarks;

import dev.pactline.schemas.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles that the benchmark of extraction reads: made for it, about 1.5 kB of UTF-8 each,
 * with events and without, in English and Chinese.
 */
final class Texts {
  private static final List<String> ENGLISH =
      List.of(
          "en-forum",
          "en-roundtable",
          "en-two-events",
          "en-signing",
          "en-customs",
          "en-festival",
          "en-company");
  private static final List<String> CHINESE =
      List.of("zh-forum", "zh-fair", "zh-signing", "zh-visit", "zh-figures");

  private Texts() {}

  /**
   * Articles of one language.
   *
   * @param language {@code english}, {@code chinese} or {@code both}
   * @param bytes of UTF-8, about, in each article; the longer ones go on with the text of others
   */
  static List<Article> of(String language, int bytes) {
    List<String> names = new ArrayList<>();
    if (!language.equals("chinese")) {
      names.addAll(ENGLISH);
    }
    if (!language.equals("english")) {
      names.addAll(CHINESE);
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      articles.add(article(names, i, bytes));
    }
    return articles;
  }

  /** An article goes on with those of its own language, as digests do. */
  private static Article article(List<String> names, int first, int bytes) {
    String language = names.get(first).substring(0, 2);
    StringBuilder text = new StringBuilder();
    int size = 0;
    for (int i = first; size < bytes - 400; i++) {
      String name = names.get(i % names.size());
      if (name.startsWith(language)) {
        String more = read(name);
        text.append(more).append('\n');
        size += more.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return Article.newBuilder()
        .setArticleId(names.get(first))
        .setPublishedOn(LocalDate.of(2019, 11, 20))
        .setText(text.toString())
        .build();
  }

  private static String read(String name) {
    try (InputStream in = Texts.class.getResourceAsStream("/articles/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("benchmark article " + name, e);
    }
  }
}
