package dev.pactline.launcher.commands;

import dev.pactline.launcher.embedded.DataDirectory;
import dev.pactline.launcher.embedded.EmbeddedPipeline;
import dev.pactline.launcher.print.Format;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.producers.InputFile;
import dev.pactline.producers.InputFiles;
import dev.pactline.producers.ProducerSettings;
import dev.pactline.producers.Published;
import dev.pactline.producers.Publisher;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import dev.pactline.streams.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline once over some files and prints the statistics. */
@Command(
    name = "demo",
    description = {
      "Run the whole pipeline on an embedded broker and registry in a temporary folder: publish"
          + " PATHs, wait until all of it is counted, print the statistics."
    },
    footer = {
      "",
      "Examples:",
      "  pactline demo",
      "  pactline demo news agreements.csv --format json > statistics.json"
    })
final class DemoCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, or folders with files: .txt and .html are articles, .csv and .ndjson agreement"
              + " records. Default: the samples.")
  List<Path> paths = List.of();

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format;

  @Mixin RuleOptions rules;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.here();
    List<InputFile> files =
        InputFiles.in(
            paths.isEmpty() ? List.of(installation.samples()) : paths, InputFiles.Kind.BOTH);
    DataDirectory directory =
        DataDirectory.temporary(Path.of(System.getProperty("java.io.tmpdir")));
    try (ProgressDisplay progress = ProgressDisplay.onTerminal();
        EmbeddedPipeline pipeline = new EmbeddedPipeline(directory)) {
      try {
        progress.phase("Starting");
        pipeline.start(
            installation.stack(directory.path(), Storage.MEMORY, 0, 0),
            rules::settings,
            new SimpleMeterRegistry());
        return run(pipeline, files, progress);
      } catch (RuntimeException e) {
        if (pipeline.isToldToEnd()) {
          return ExitCode.SOFTWARE; // Ctrl-C: whatever broke, broke because of it
        }
        throw e;
      }
    }
  }

  private int run(EmbeddedPipeline pipeline, List<InputFile> files, ProgressDisplay progress) {
    progress.phase("Publishing");
    Published published;
    try (Publisher publisher =
        Publisher.connect(
            ProducerSettings.of(pipeline.stack().bootstrapServers(), Map.of()),
            pipeline.topics())) {
      published = publisher.publish(files, progress);
    }
    progress.phase("Counting");
    pipeline.awaitCounted(StreamsSettings.DEFAULT_APPLICATION_ID);
    progress.finish();
    try (TopicReader reader = new TopicReader(pipeline.clients(), ClusterOptions.PATIENCE)) {
      format.print(Statistics.read(reader, pipeline.topics()), spec.commandLine().getOut());
      spec.commandLine().getOut().flush();
      return new Unusable(reader, pipeline.topics()).print(published, spec.commandLine().getErr());
    }
  }
}
