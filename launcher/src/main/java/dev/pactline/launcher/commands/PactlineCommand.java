package dev.pactline.launcher.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pactline} alone: says which commands there are. */
@Command(
    name = "pactline",
    description = "Live statistics on trade agreements, read from news, by way of Apache Kafka.",
    versionProvider = Version.class,
    subcommands = {ExtractCommand.class, StatisticsCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:some input was rejected, or something failed", "2:wrong usage"},
    footer = {
      "",
      "Settings are flags, else PACTLINE_* variables, else lines of a properties file:",
      "--bootstrap-servers is PACTLINE_BOOTSTRAP_SERVERS is bootstrap.servers.",
      "'pactline COMMAND --help' tells more of a command."
    })
final class PactlineCommand implements Callable<Integer> {
  @Mixin GlobalOptions global;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
