package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.DeadLetterText;
import dev.pactline.launcher.topics.Failed;
import dev.pactline.launcher.topics.TopicReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends dead letters to where they came from, byte for byte, once what killed them is mended. */
@Command(
    name = "replay",
    description = {
      "Send dead letters again to where they came from, once what killed them is mended."
          + " Shows what it would do; --yes does it."
    },
    footer = {
      "",
      "A letter is left out if it was replayed before, or if its topic is compacted and",
      "has a later record of the same key.",
      "",
      "Examples:",
      "  pactline dead-letters replay --containing 'schema id 17'",
      "  pactline dead-letters replay --topic pactline.articles --yes",
      "  pactline dead-letters replay 0:17 0:18 --yes"
    })
final class DeadLettersReplayCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Mixin ReplayOptions options;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "PARTITION:OFFSET, as 'list' prints it; all, if none is named.")
  List<String> ids = new ArrayList<>();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<Failed> chosen = new ArrayList<>();
    Set<String> missing = new HashSet<>(ids);
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      reader.forEachRaw(
          cluster.topics().deadLetters().name(),
          letter -> {
            String id = DeadLetterText.id(letter);
            missing.remove(id);
            if (ids.isEmpty() || ids.contains(id)) {
              Failed.of(letter, DeadLetterText.line(letter))
                  .filter(options::choose)
                  .ifPresent(chosen::add);
            }
          });
    }
    if (!missing.isEmpty()) {
      throw new CommandFailedException(
          "there is no dead letter "
              + String.join(" or ", missing)
              + "; 'pactline dead-letters list' prints all ids");
    }
    return options.replay(chosen, cluster, spec.commandLine());
  }
}
