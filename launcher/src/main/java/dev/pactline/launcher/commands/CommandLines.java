package dev.pactline.launcher.commands;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Puts the commands together with their settings, their output and their answers to failures. */
public final class CommandLines {
  private static final int WIDTH = 80;

  private CommandLines() {}

  /**
   * Runs one command.
   *
   * @param environment where {@code PACTLINE_*} variables are looked up
   * @param out where results go, in UTF-8
   * @param err where everything else goes, in UTF-8
   * @param arguments what the user typed
   * @return the exit code: 0 done, 1 some input was rejected or something failed, 2 wrong usage
   */
  public static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    PrintWriter errors = utf8(err);
    SettingsProvider settings;
    try {
      settings = SettingsProvider.of(environment, arguments);
    } catch (CommandFailedException e) {
      errors.println("pactline: " + e.getMessage());
      return ExitCode.USAGE;
    }
    PrintWriter results = utf8(out);
    int exitCode = commandLine(settings, results, errors).execute(arguments);
    results.flush();
    return exitCode;
  }

  private static CommandLine commandLine(
      SettingsProvider settings, PrintWriter out, PrintWriter err) {
    return new CommandLine(new PactlineCommand())
        .setDefaultValueProvider(settings)
        .setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Failures())
        .setExecutionStrategy(new LogLevels(new CommandLine.RunLast()))
        .setOut(out)
        .setErr(err);
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
