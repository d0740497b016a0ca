package dev.pactline.launcher.commands;

import dev.pactline.streams.StreamsSettings;
import picocli.CommandLine.Option;

/** Which Kafka Streams application a command is about. */
final class ApplicationOptions {
  @Option(
      names = "--application-id",
      paramLabel = "ID",
      defaultValue = StreamsSettings.DEFAULT_APPLICATION_ID,
      description =
          "Name of the application in the cluster, shared by all its instances. Default:"
              + " ${DEFAULT-VALUE}.")
  String id;
}
