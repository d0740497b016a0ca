package dev.pactline.benchmarks;

import dev.pactline.producers.InputFile;
import dev.pactline.producers.InputFiles;
import dev.pactline.producers.articles.ArticleFileReader;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.schemas.Article;
import java.nio.file.Path;
import java.util.List;

/** The articles that the benchmarks read. */
final class Samples {
  private Samples() {}

  /** The articles of the folder named by the system property {@code articles}, or of samples/. */
  static List<Article> articles() {
    Path folder = Path.of(System.getProperty("articles", "samples"));
    ArticleFileReader reader = new ArticleFileReader(ArticleLimits.DEFAULT);
    List<Article> articles =
        InputFiles.in(List.of(folder), InputFiles.Kind.ARTICLES).stream()
            .filter(InputFile.ArticleFile.class::isInstance)
            .map(file -> reader.read(((InputFile.ArticleFile) file).path()))
            .filter(ArticleReading.Read.class::isInstance)
            .map(reading -> ((ArticleReading.Read) reading).article())
            .toList();
    if (articles.isEmpty()) {
      throw new IllegalStateException("no articles in " + folder.toAbsolutePath());
    }
    return articles;
  }
}
