package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pactline} alone: says which commands there are. */
@Command(
    name = "pactline",
    description = "Live statistics on trade agreements, read from news, by way of Apache Kafka.",
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      ExtractCommand.class,
      PublishCommand.class,
      StreamCommand.class,
      TopicsCommand.class,
      StatisticsCommand.class,
      CompleteCommand.class,
      AgreementsCommand.class,
      ExportCommand.class,
      SqlCommand.class,
      RejectionsCommand.class,
      DeadLettersCommand.class,
      ResetCommand.class,
      AccuracyCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:some input was rejected, or something failed", "2:wrong usage"},
    footer = {
      "",
      "Settings are flags, else PACTLINE_* variables, else lines of a properties file:",
      "--bootstrap-servers is PACTLINE_BOOTSTRAP_SERVERS is bootstrap.servers.",
      "'pactline COMMAND --help' tells more of a command."
    })
final class PactlineCommand extends CommandGroup {
  @Mixin GlobalOptions global;
}
