package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFiles;
import picocli.CommandLine.Command;

/** Publishes articles. */
@Command(
    name = "articles",
    description = "Publish articles in .txt and .html files.",
    footer = {"", "Example:", "  pactline publish articles news"})
final class PublishArticlesCommand extends PublishFilesCommand {
  PublishArticlesCommand() {
    super(InputFiles.Kind.ARTICLES);
  }
}
