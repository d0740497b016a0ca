package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes articles. */
@Command(
    name = "articles",
    description = "Publish articles in text and HTML files.",
    footer = {"", "Example:", "  pactline publish articles news"})
final class PublishArticlesCommand implements Callable<Integer> {
  @Mixin PublishOptions options;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, or folders with .txt and .html files.")
  List<Path> sources;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    return options.publish(sources, InputFiles.Kind.ARTICLES, spec.commandLine().getOut());
  }
}
