package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.DeadLetterText;
import dev.pactline.launcher.topics.TopicReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the dead letters, with the ids that {@code show} takes. */
@Command(
    name = "list",
    description = "List the dead letters, with the ids that 'show' takes.",
    footer = {"", "Example:", "  pactline dead-letters list"})
final class DeadLettersListCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      reader.forEachRaw(
          cluster.topics().deadLetters().name(),
          letter -> out.println(DeadLetterText.line(letter)));
    }
    return ExitCode.OK;
  }
}
