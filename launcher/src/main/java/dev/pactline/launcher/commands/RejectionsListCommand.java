package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.TopicReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what was rejected, and why. */
@Command(
    name = "list",
    description = "List what was rejected, where it stands, and why.",
    footer = {"", "Example:", "  pactline rejections list"})
final class RejectionsListCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      reader.forEach(
          cluster.topics().rejections(), entry -> RejectionLine.print(entry.value(), out));
    }
    return ExitCode.OK;
  }
}
