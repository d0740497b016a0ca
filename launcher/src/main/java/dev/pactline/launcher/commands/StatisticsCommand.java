package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.Format;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the statistics as they are now. */
@Command(
    name = "statistics",
    description = "Print the statistics as they are now, by country.",
    footer = {
      "",
      "Examples:",
      "  pactline statistics",
      "  pactline statistics --format csv --bootstrap-servers kafka:9092 > countries.csv"
    })
final class StatisticsCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      format.print(Statistics.read(reader, cluster.topics()), spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }
}
