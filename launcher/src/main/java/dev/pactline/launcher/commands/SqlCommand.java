package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** The topics as tables of a database. */
@Command(
    name = "sql",
    description = "Keep the tables in a PostgreSQL, by way of a Kafka Connect.",
    subcommands = {SqlSetupCommand.class, SqlStatusCommand.class, SqlWatchCommand.class})
final class SqlCommand extends CommandGroup {}
