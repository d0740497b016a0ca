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

/** Publishes agreement records. */
@Command(
    name = "agreements",
    description = "Publish agreement records in CSV and NDJSON files.",
    footer = {"", "Example:", "  pactline publish agreements agreements.csv"})
final class PublishAgreementsCommand implements Callable<Integer> {
  @Mixin PublishOptions options;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, or folders with .csv and .ndjson files.")
  List<Path> sources;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    return options.publish(sources, InputFiles.Kind.AGREEMENTS, spec.commandLine().getOut());
  }
}
