package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.Failed;
import dev.pactline.launcher.topics.Replay;
import dev.pactline.launcher.topics.Replay.Verdict;
import dev.pactline.launcher.topics.Replayer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** What is replayed, and whether it is done or only shown. */
final class ReplayOptions {
  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only what failed in this topic, such as pactline.articles.")
  String topic;

  @Option(
      names = "--containing",
      paramLabel = "TEXT",
      description = "Only what 'list' shows with this text in its line, such as a reason.")
  String text;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often one record may be replayed. Default: ${DEFAULT-VALUE}.")
  int most;

  @Option(names = "--yes", description = "Do it; without it, only show what would be done.")
  boolean yes;

  /** Whether the filters let a record pass. */
  boolean choose(Failed failed) {
    return (topic == null || topic.equals(failed.partition().topic()))
        && (text == null || failed.text().contains(text));
  }

  /**
   * Shows what there is to be done with each record, and does it if it is asked for.
   *
   * @return the exit code
   */
  int replay(List<Failed> failed, ClusterOptions cluster, CommandLine command) {
    Replayer replayer =
        new Replayer(cluster.clients(), cluster.topics(), ClusterOptions.PATIENCE, most);
    List<Replay> plan = replayer.plan(failed);
    PrintWriter out = command.getOut();
    Map<Verdict, Long> counts = new TreeMap<>();
    for (Replay replay : plan) {
      counts.merge(replay.verdict(), 1L, Long::sum);
      boolean send = replay.verdict() == Verdict.SEND;
      out.println(
          (send ? "replay: " : "leave out, " + replay.verdict().text() + ": ")
              + replay.failed().text());
    }
    long chosen = counts.getOrDefault(Verdict.SEND, 0L);
    if (yes) {
      command
          .getErr()
          .printf("%d replayed, %d left out%n", replayer.send(plan), plan.size() - chosen);
    } else {
      command
          .getErr()
          .printf(
              "%d would be replayed, %d left out; nothing was done: --yes does it%n",
              chosen, plan.size() - chosen);
    }
    return ExitCode.OK;
  }
}
