package dev.pactline.launcher.commands;

import dev.pactline.connect.ConnectWorkers;
import dev.pactline.connect.SinkConnector;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Option;

/** Which Kafka Connect, and which connector. */
final class ConnectOptions {
  @Option(
      names = "--connect-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8083",
      description = "Where the workers of Kafka Connect are. Default: ${DEFAULT-VALUE}.")
  URI url;

  @Option(
      names = "--connector",
      paramLabel = "NAME",
      defaultValue = SinkConnector.NAME,
      description = "Name of the connector. Default: ${DEFAULT-VALUE}.")
  String connector;

  ConnectWorkers workers() {
    return new ConnectWorkers(url);
  }

  /** What to tell of workers that do not answer, or refuse. */
  CommandFailedException failed(IOException e) {
    if (e instanceof ConnectWorkers.RefusedException) {
      return new CommandFailedException("Kafka Connect refuses: " + e.getMessage(), e);
    }
    return new CommandFailedException(
        "Kafka Connect does not answer; is it running, and is --connect-url right? ("
            + url
            + (e.getMessage() == null ? "" : ": " + e.getMessage())
            + ")",
        e);
  }
}
