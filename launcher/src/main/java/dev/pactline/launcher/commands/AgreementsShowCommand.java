package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.AgreementText;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.Agreement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one agreement with its sources: the answer to "why 11?". */
@Command(
    name = "show",
    description = "Print an agreement: its facts, why they were chosen, and the sentences behind.",
    footer = {"", "Example:", "  pactline agreements show JP-2018-04-12-7f3a"})
final class AgreementsShowCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Parameters(paramLabel = "ID", description = "As 'agreements list' prints it.")
  String id;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      Agreement agreement = reader.table(cluster.topics().agreements()).get(id);
      if (agreement == null) {
        throw new CommandFailedException(
            "there is no agreement " + id + "; 'pactline agreements list' prints all ids");
      }
      AgreementText.show(agreement, spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }
}
