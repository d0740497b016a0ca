package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.Reset;
import dev.pactline.schemas.Topic;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the application forget all it has worked out; it then works it out again. */
@Command(
    name = "reset",
    description = {
      "Make the application forget all it has worked out, to begin at the first record again."
          + " Shows what it would remove; --yes does it."
    },
    footer = {
      "",
      "Stop all instances before; brokers may take 45 s to notice, for which --yes waits.",
      "Articles, reports, rejections and dead letters stay; reports of articles are",
      "written to their topic a second time, which changes nothing.",
      "",
      "Examples:",
      "  pactline reset",
      "  pactline reset --state-dir /var/lib/pactline --output-topics --yes"
    })
final class ResetCommand implements Callable<Integer> {
  /** More than a session of Kafka's consumers takes to time out by default. */
  private static final Duration MEMBERS_PATIENCE = Duration.ofSeconds(50);

  @Mixin ClusterOptions cluster;
  @Mixin ApplicationOptions application;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      defaultValue = "pactline-state",
      description = "The --state-dir of the instance on this machine. Default: ${DEFAULT-VALUE}.")
  Path stateDirectory;

  @Option(
      names = "--output-topics",
      description = "Delete the rows of agreements and statistics, too, by tombstones.")
  boolean outputTopics;

  @Option(names = "--yes", description = "Do it; without it, only show what would be removed.")
  boolean yes;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<Topic<?, ?>> tables = outputTopics ? Reset.tables(cluster.topics()) : List.of();
    try (Reset reset = new Reset(cluster.clients(), ClusterOptions.PATIENCE)) {
      Reset.Plan plan = reset.plan(application.id, stateDirectory, tables);
      print(plan);
      PrintWriter err = spec.commandLine().getErr();
      if (plan.isEmpty()) {
        err.println("there is nothing to be removed");
      } else if (yes) {
        refuseMembers(reset, plan, err);
        reset.carryOut(plan, tables);
        err.println("done; the application begins anew when it is started");
      } else {
        err.println(
            "nothing was done: " + (plan.members() > 0 ? "stop all, then " : "") + "--yes does it");
      }
      return ExitCode.OK;
    }
  }

  private static void refuseMembers(Reset reset, Reset.Plan plan, PrintWriter err) {
    if (plan.members() > 0) {
      err.printf(
          "waiting up to %d s for %d members of %s to be gone%n",
          MEMBERS_PATIENCE.toSeconds(), plan.members(), plan.application());
      err.flush();
    }
    if (!reset.awaitNoMembers(plan.application(), MEMBERS_PATIENCE)) {
      throw new CommandFailedException(
          plan.application() + " still has running members: stop all its instances first");
    }
  }

  private void print(Reset.Plan plan) {
    PrintWriter out = spec.commandLine().getOut();
    if (!plan.positions().isEmpty()) {
      out.printf("positions of %s in %d partitions%n", plan.application(), plan.positions().size());
    }
    plan.internalTopics().forEach(topic -> out.println("topic " + topic));
    if (Files.exists(plan.state())) {
      out.println("folder " + plan.state());
    }
    plan.rows().forEach((topic, rows) -> out.printf("%d rows of %s%n", rows, topic));
  }
}
