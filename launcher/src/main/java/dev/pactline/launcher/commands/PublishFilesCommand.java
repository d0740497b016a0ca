package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes files of one kind. */
abstract class PublishFilesCommand implements Callable<Integer> {
  @Mixin PublishOptions options;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files, or folders with files.")
  List<Path> sources;

  private final InputFiles.Kind kind;

  PublishFilesCommand(InputFiles.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Integer call() {
    try (Publishing publishing = options.begin()) {
      return publishing.run(
          () ->
              publishing.publisher().publish(InputFiles.in(sources, kind), publishing.progress()));
    }
  }
}
