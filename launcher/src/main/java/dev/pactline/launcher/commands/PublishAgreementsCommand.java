package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFiles;
import picocli.CommandLine.Command;

/** Publishes agreement records. */
@Command(
    name = "agreements",
    description = "Publish agreement records in .csv and .ndjson files.",
    footer = {"", "Example:", "  pactline publish agreements agreements.csv"})
final class PublishAgreementsCommand extends PublishFilesCommand {
  PublishAgreementsCommand() {
    super(InputFiles.Kind.AGREEMENTS);
  }
}
