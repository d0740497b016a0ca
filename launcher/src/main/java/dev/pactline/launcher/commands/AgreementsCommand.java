package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** The agreements behind the statistics. */
@Command(
    name = "agreements",
    description = "The agreements behind the statistics.",
    subcommands = {AgreementsListCommand.class, AgreementsShowCommand.class})
final class AgreementsCommand extends CommandGroup {}
