package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.CutFormat;
import dev.pactline.launcher.topics.CompleteCut;
import dev.pactline.launcher.topics.Stall;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Waits until all that is published now is counted, and prints up to where the tables go then. */
@Command(
    name = "complete",
    description = {
      "Wait until all that is published now is counted, and print up to where the tables are"
          + " complete then: whoever has read them up to the offsets printed has seen what follows"
          + " from every article and event before the offsets of theirs."
    },
    footer = {
      "",
      "Examples:",
      "  pactline complete",
      "  pactline complete --connector pactline-sql     # and written to the database, too",
      "  pactline publish articles news --wait"
    })
final class CompleteCommand implements Callable<Integer> {
  private static final Duration STALL = Duration.ofSeconds(60);

  @Mixin ClusterOptions cluster;
  @Mixin ApplicationOptions application;

  @Option(
      names = "--connector",
      paramLabel = "NAME",
      description = "Wait until this sink connector of Kafka Connect has written it, too.")
  String connector;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  CutFormat format;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    CompleteCut cut = await(cluster, application);
    if (connector != null
        && !CompleteCut.awaitWritten(
            cluster.clients(),
            connector,
            cluster.topics(),
            ClusterOptions.PATIENCE,
            new Stall(STALL))) {
      throw new CommandFailedException(
          "all of it is counted, but the connector "
              + connector
              + " has made no progress for "
              + STALL.toSeconds()
              + " s; see 'pactline sql status'");
    }
    format.print(cut, spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /** Waits until all that is published now is counted. */
  static CompleteCut await(ClusterOptions cluster, ApplicationOptions application) {
    Topics topics = cluster.topics();
    return CompleteCut.await(
            cluster.clients(), application.id, topics, ClusterOptions.PATIENCE, new Stall(STALL))
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "not all of it is counted: "
                        + application.id
                        + " has made no progress for "
                        + STALL.toSeconds()
                        + " s; is it running, and is --application-id right?"));
  }
}
