package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.AmountsJson;
import dev.pactline.launcher.print.ArticleReports;
import dev.pactline.launcher.print.ReportsFormat;
import dev.pactline.producers.InputFile;
import dev.pactline.producers.InputFiles;
import dev.pactline.producers.articles.ArticleFileReader;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what articles say, without any Kafka. */
@Command(
    name = "extract",
    description = "Print what each article says; no Kafka.",
    footer = {
      "",
      "Examples:",
      "  pactline extract news/2019-10-25.txt",
      "  pactline extract news --format json > reports.json",
      "  pactline extract --amounts sentences.txt > amounts.ndjson"
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, or folders with .txt and .html files.")
  List<Path> paths = List.of();

  @Option(
      names = "--amounts",
      paramLabel = "FILE",
      description =
          "Instead: print the amounts of money in each line of this file, as one JSON array a line.")
  Path amounts;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  ReportsFormat format;

  @Spec CommandSpec spec;

  private final ArticleFileReader files = new ArticleFileReader(ArticleLimits.DEFAULT);
  private final ArticleReader articles = new ArticleReader();
  private final List<ArticleReports> read = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (paths.isEmpty() == (amounts == null)) {
      throw new ParameterException(spec.commandLine(), "name either PATHs or a file of --amounts");
    }
    return amounts == null ? reports() : amounts();
  }

  private int amounts() throws IOException {
    AmountsJson json = new AmountsJson();
    try (Stream<String> sentences = Files.lines(amounts)) {
      sentences.forEach(sentence -> json.print(sentence, spec.commandLine().getOut()));
    }
    return ExitCode.OK;
  }

  private int reports() {
    for (InputFile file : InputFiles.in(paths, InputFiles.Kind.ARTICLES)) {
      read(file);
    }
    format.print(read, spec.commandLine().getOut());
    rejected.forEach(rejection -> RejectionLine.print(rejection, spec.commandLine().getErr()));
    return rejected.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void read(InputFile file) {
    if (file instanceof InputFile.UnusableFile unusable) {
      rejected.add(unusable.rejection());
    } else if (file instanceof InputFile.ArticleFile article) {
      read(files.read(article.path(), article.name()));
    }
  }

  private void read(ArticleReading reading) {
    if (reading instanceof ArticleReading.Refused refused) {
      rejected.add(refused.rejection());
    } else if (reading instanceof ArticleReading.Read article) {
      read(article.article());
    }
  }

  private void read(Article article) {
    Reading reading = articles.read(article);
    if (reading instanceof Reading.Unreadable unreadable) {
      rejected.add(unreadable.rejection());
    } else if (reading instanceof Reading.Found found) {
      read.add(new ArticleReports(article, found.reports()));
    }
  }
}
