package dev.pactline.launcher.commands;

import dev.pactline.launcher.export.Export;
import dev.pactline.launcher.export.TableFormat;
import dev.pactline.launcher.topics.TopicReader;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tables as files. */
@Command(
    name = "export",
    description = {
      "Write the statistics and the agreements with their sentences as files into a folder, with"
          + " a manifest of rows, columns, hashes and offsets."
    },
    footer = {
      "",
      "Each topic is read up to its end as it is now, one topic after another. Text in CSV that",
      "begins as a formula does gets an apostrophe in front.",
      "",
      "Examples:",
      "  pactline export tables",
      "  pactline export --format json tables --bootstrap-servers kafka:9092"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--format",
      defaultValue = "CSV",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  TableFormat format;

  @Parameters(paramLabel = "DIR", description = "A new or empty folder, or an earlier export.")
  Path folder;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      Export export = new Export(reader, cluster.topics(), Version.number());
      export.read();
      long rows = export.write(format, folder);
      spec.commandLine().getOut().printf("%d rows written%n", rows);
    } catch (DirectoryNotEmptyException e) {
      throw new CommandFailedException(
          folder + " holds something that is no export: name a new folder");
    }
    return ExitCode.OK;
  }
}
