package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.InputCopy;
import dev.pactline.launcher.topics.InputCopy.Copied;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Copies the input to topics of another prefix, for another release to work it out beside this. */
@Command(
    name = "copy",
    description = {
      "Copy articles and rows of tables to topics of another prefix, so that a newer release can"
          + " work them out beside this one. To copy again adds what has come since."
    },
    footer = {
      "",
      "Example:",
      "  pactline topics create --topic-prefix next.",
      "  pactline topics copy --to-prefix next.",
      "  pactline stream --topic-prefix next. --application-id next",
      "  pactline statistics --topic-prefix next."
    })
final class TopicsCopyCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--to-prefix",
      paramLabel = "PREFIX",
      required = true,
      description = "What the names of the topics start with that are copied to.")
  String toPrefix;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (toPrefix.equals(cluster.topicPrefix)) {
      throw new ParameterException(
          spec.commandLine(), "--to-prefix must be another one than --topic-prefix");
    }
    Topics to = Topics.using(toPrefix, AvroSerdes.using(cluster.registry()));
    Copied copied =
        new InputCopy(cluster.clients(), ClusterOptions.PATIENCE).copy(cluster.topics(), to);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d records of articles, %d of rows copied%n", copied.articles(), copied.events());
    if (copied.unreadable() > 0) {
      spec.commandLine()
          .getErr()
          .printf("%d records cannot be read and were left behind%n", copied.unreadable());
    }
    return copied.unreadable() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
