package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFile;
import dev.pactline.producers.InputFile.ArticleFile;
import dev.pactline.producers.InputFiles;
import dev.pactline.producers.articles.ArticleFileReader;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.schemas.Article;
import dev.pactline.streams.extraction.accuracy.Accuracy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well articles are read. */
@Command(
    name = "accuracy",
    description = "Compare what articles are read to say with what people read in them.",
    footer = {"", "Example:", "  pactline accuracy gold.json articles --faults"})
final class AccuracyCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "JSON file with the events of each article, by file name without ending.")
  Path gold;

  @Parameters(
      index = "1",
      paramLabel = "ARTICLES",
      description = "The folder of the articles, or one of them.")
  Path articles;

  @Option(names = "--faults", description = "List every difference, too.")
  boolean faults;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Accuracy.print(
        Accuracy.score(gold, read()), faults, new PrintStream(text, true, StandardCharsets.UTF_8));
    spec.commandLine().getOut().print(text.toString(StandardCharsets.UTF_8));
    return ExitCode.OK;
  }

  private Map<String, Article> read() {
    ArticleFileReader reader = new ArticleFileReader(ArticleLimits.DEFAULT);
    Map<String, Article> read = new LinkedHashMap<>();
    for (InputFile file : InputFiles.in(List.of(articles), InputFiles.Kind.ARTICLES)) {
      if (file instanceof ArticleFile article
          && reader.read(article.path(), article.name()) instanceof ArticleReading.Read found) {
        read.put(stem(article.path()), found.article());
      } else {
        spec.commandLine().getErr().println("pactline: cannot be read: " + file);
      }
    }
    return read;
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }
}
