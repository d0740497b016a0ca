package dev.pactline.streams.extraction.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures how well articles are read, against a gold file.
 *
 * <p>Usage: {@code Accuracy GOLD ARTICLES [-v]}. GOLD is a JSON file whose {@code articles} list
 * for each article its file and its events; ARTICLES is the folder of those files. Plain text is
 * read here; articles in other formats must be handed to {@link #score} by a caller that knows how
 * to open them.
 */
public final class Accuracy {
  private static final int WRONG_USAGE = 2;

  private Accuracy() {}

  /** Prints precision, recall and F1 of every field; with {@code -v} every fault before them. */
  public static void main(String[] arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean verbose = words.remove("-v");
    if (words.size() != 2) {
      System.err.println("usage: Accuracy GOLD ARTICLES [-v]");
      System.exit(WRONG_USAGE);
    }
    print(score(Path.of(words.get(0)), texts(Path.of(words.get(1)))), verbose, System.out);
  }

  /**
   * Reads the plain-text articles of a folder and its folders.
   *
   * @return by file name without its ending; never null
   */
  public static Map<String, Article> texts(Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .collect(Collectors.toList());
    }
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Path file : files) {
      String key = stem(file.getFileName().toString());
      String text = Files.readString(file, StandardCharsets.UTF_8);
      articles.put(
          key,
          Article.newBuilder().setArticleId(key).setFile(file.toString()).setText(text).build());
    }
    return articles;
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.'));
  }

  /**
   * Reads the articles and compares what was found with a gold file.
   *
   * @param articles by the key that the gold file gives them; those that it lacks are left out,
   *     those missing here too. Where an article has no day of publication, the gold file's is used
   */
  public static Score score(Path gold, Map<String, Article> articles) throws IOException {
    JsonNode golds = new ObjectMapper().readTree(gold.toFile()).get("articles");
    ArticleReader reader = new ArticleReader();
    Score score = new Score();
    golds
        .properties()
        .forEach(
            entry -> {
              Article article = articles.get(entry.getKey());
              if (article != null) {
                score.add(
                    entry.getKey(),
                    entry.getValue().get("events"),
                    reports(reader.read(dated(article, entry.getValue()))));
              }
            });
    return score;
  }

  private static Article dated(Article article, JsonNode gold) {
    if (article.getPublishedOn() != null || gold.path("published").isMissingNode()) {
      return article;
    }
    return Article.newBuilder(article)
        .setPublishedOn(LocalDate.parse(gold.get("published").asText()))
        .build();
  }

  private static List<AgreementReport> reports(Reading reading) {
    return reading instanceof Reading.Found found ? found.reports() : List.of();
  }

  /** Prints a score as a table. */
  public static void print(Score score, boolean verbose, PrintStream out) {
    if (verbose) {
      score.faults().forEach(out::println);
    }
    score
        .tallies()
        .forEach(
            (name, tally) ->
                out.printf(
                    "%-10s precision %.3f  recall %.3f  F1 %.3f   (%d right, %d wrong, %d"
                        + " missed)%n",
                    name,
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    tally.right(),
                    tally.wrong(),
                    tally.missed()));
    out.printf(
        "reports F1 %.3f, articles without a fault %d of %d%n",
        score.f1(), score.perfect(), score.articles());
  }
}
