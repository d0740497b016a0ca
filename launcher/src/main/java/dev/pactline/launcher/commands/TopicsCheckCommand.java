package dev.pactline.launcher.commands;

import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicAdmin.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the topics of a cluster with what they should be. */
@Command(
    name = "check",
    description = "Say what loses records or stops the streams; changes nothing.",
    footer = {"", "Example:", "  pactline topics check --replication-factor 3"})
final class TopicsCheckCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Mixin TopicOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (Admin admin = Admin.create(cluster.clients())) {
      List<Difference> found = new TopicAdmin(admin, options.settings()).check(cluster.topics());
      found.forEach(difference -> spec.commandLine().getOut().println(difference));
      return found.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
