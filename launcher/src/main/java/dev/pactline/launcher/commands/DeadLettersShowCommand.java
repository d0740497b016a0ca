package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.DeadLetterText;
import dev.pactline.launcher.topics.TopicReader;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one dead letter: where it came from, why it died, and its bytes. */
@Command(
    name = "show",
    description = "Print a dead letter: where it came from, why it died, and its bytes.",
    footer = {"", "Example:", "  pactline dead-letters show 0:17"})
final class DeadLettersShowCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Parameters(paramLabel = "ID", description = "PARTITION:OFFSET, as 'list' prints it.")
  String id;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    AtomicBoolean found = new AtomicBoolean();
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      reader.forEachRaw(
          cluster.topics().deadLetters().name(),
          letter -> {
            if (DeadLetterText.id(letter).equals(id)) {
              found.set(true);
              spec.commandLine().getOut().print(DeadLetterText.full(letter));
            }
          });
    }
    if (!found.get()) {
      throw new CommandFailedException(
          "there is no dead letter " + id + "; 'pactline dead-letters list' prints all ids");
    }
    return ExitCode.OK;
  }
}
