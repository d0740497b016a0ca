package dev.pactline.launcher.commands;

import dev.pactline.streams.http.HttpSettings;
import picocli.CommandLine.Option;

/** Where the HTTP face listens. */
final class HttpOptions {
  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Address of the HTTP face; 0.0.0.0 lets other machines in. Default: ${DEFAULT-VALUE}.")
  String host;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the HTTP face; 0: any that is free. Default: ${DEFAULT-VALUE}.")
  int port;

  HttpSettings settings() {
    return new HttpSettings(host, port);
  }
}
