package dev.pactline.launcher.commands;

import dev.pactline.schemas.TopicSettings;
import picocli.CommandLine.Option;

/** How topics are spread over a cluster. */
final class TopicOptions {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "Partitions of each topic. Default: ${DEFAULT-VALUE}.")
  int partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "1",
      description = "Copies of each partition; 3 for production. Default: ${DEFAULT-VALUE}.")
  int replicationFactor;

  TopicSettings settings() {
    return new TopicSettings(partitions, replicationFactor);
  }
}
