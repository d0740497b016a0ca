package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.Failed;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has rejected articles read again, once the reading of them is mended. */
@Command(
    name = "replay",
    description = {
      "Have rejected articles read again, once the reading of them is mended. Shows what it would"
          + " do; --yes does it."
    },
    footer = {
      "",
      "What a producer has rejected never came into a topic: mend it, and publish it again.",
      "",
      "Examples:",
      "  pactline rejections replay --containing not-prose",
      "  pactline rejections replay --containing not-prose --yes"
    })
final class RejectionsReplayCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Mixin ReplayOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    List<Failed> chosen = new ArrayList<>();
    AtomicLong elsewhere = new AtomicLong();
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      reader.forEach(
          cluster.topics().rejections(),
          entry -> {
            Rejection rejection = entry.value();
            if (rejection.getTopic() == null) {
              elsewhere.incrementAndGet();
            } else {
              Failed failed = failed(rejection);
              if (options.choose(failed)) {
                chosen.add(failed);
              }
            }
          });
    }
    int exitCode = options.replay(chosen, cluster, spec.commandLine());
    if (elsewhere.get() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d others were rejected by producers: mend them, and publish them again%n",
              elsewhere.get());
    }
    return exitCode;
  }

  /** Named after where the article stood: one rejected twice is replayed once. */
  private static Failed failed(Rejection rejection) {
    String place =
        rejection.getTopic() + "-" + rejection.getPartition() + "@" + rejection.getOffset();
    return Failed.at(
        "rejected " + place,
        new TopicPartition(rejection.getTopic(), rejection.getPartition()),
        rejection.getOffset(),
        place + " " + RejectionLine.of(rejection));
  }
}
