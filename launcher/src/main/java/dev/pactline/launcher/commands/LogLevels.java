package dev.pactline.launcher.commands;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Sets how much is logged before a command runs: one that runs until it is stopped tells its
 * operator what happens; one that ends with a result is silent, as long as nobody asks.
 */
final class LogLevels implements IExecutionStrategy {
  private final IExecutionStrategy commands;

  LogLevels(IExecutionStrategy commands) {
    this.commands = commands;
  }

  @Override
  public int execute(ParseResult arguments) {
    ParseResult last = arguments;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (isVerbose(last.commandSpec().commandLine())) {
      set(Level.INFO, Level.DEBUG);
    } else if (last.commandSpec().userObject() instanceof LongRunning) {
      set(Level.WARN, Level.INFO);
    } else {
      set(Level.OFF, Level.WARN);
    }
    return commands.execute(arguments);
  }

  /** A command that runs until it is stopped. */
  interface LongRunning {}

  static boolean isVerbose(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof PactlineCommand pactline && pactline.global.verbose;
  }

  private static void set(Level others, Level ours) {
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(others);
    logger("dev.pactline").setLevel(ours);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
