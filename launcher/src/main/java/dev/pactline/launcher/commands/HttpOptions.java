package dev.pactline.launcher.commands;

import dev.pactline.streams.http.HttpSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the HTTP face listens, and to whom. */
final class HttpOptions {
  private static final String TOKEN = "http.token";

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

  @Option(
      names = "--http-token-file",
      paramLabel = "FILE",
      description =
          "File with a token that callers must show, but for the probes of health; the variable"
              + " PACTLINE_HTTP_TOKEN holds the token itself. Default: none is needed.")
  Path tokenFile;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  HttpSettings settings() {
    try {
      return new HttpSettings(host, port, token());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "HTTP: " + e.getMessage());
    }
  }

  private Optional<String> token() {
    if (tokenFile == null) {
      return ((SettingsProvider) spec.commandLine().getDefaultValueProvider()).secret(TOKEN);
    }
    try {
      return Optional.of(Files.readString(tokenFile, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new CommandFailedException(
          "cannot read the token in " + tokenFile + ": " + KnownFailures.reason(e), e);
    }
  }
}
