package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.Format;
import dev.pactline.launcher.topics.History;
import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.TopicReader;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the statistics. */
@Command(
    name = "statistics",
    description = "Print the statistics by country, as they are now or were at some moment.",
    footer = {
      "",
      "Examples:",
      "  pactline statistics",
      "  pactline statistics --format csv --bootstrap-servers kafka:9092 > countries.csv",
      "  pactline statistics --as-of 2026-03-31T18:00:00Z"
    })
final class StatisticsCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = {
        "What the tables said at a past moment, such as 2026-03-31T18:00:00Z: all that had been"
            + " published by then, by the publishers' clocks, counted anew from the log of events"
            + " by the rules of this release. --home-country and --rates must be those of the"
            + " application."
      })
  Instant asOf;

  @Mixin RuleOptions rules;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      Statistics statistics =
          asOf == null
              ? Statistics.read(reader, cluster.topics())
              : History.asOf(
                  reader, cluster.topics(), asOf, rules.homeCountry, rules.referenceRates());
      format.print(statistics, spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }
}
