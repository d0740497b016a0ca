package dev.pactline.launcher.commands;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers a failed command: a known failure with one sentence, any other with all we know. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    Optional<String> sentence = KnownFailures.sentence(failure);
    err.println("pactline: " + sentence.orElseGet(() -> "unexpected failure: " + failure));
    if (LogLevels.isVerbose(command)) {
      failure.printStackTrace(err);
    } else if (sentence.isEmpty()) {
      err.println("Run it again with --verbose to see where; please report it with that output.");
    }
    return ExitCode.SOFTWARE;
  }
}
