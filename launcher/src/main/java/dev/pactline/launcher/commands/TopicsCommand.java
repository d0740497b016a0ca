package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** The topics of a cluster. */
@Command(
    name = "topics",
    description = "Create the topics on a cluster, or check them.",
    subcommands = {TopicsCreateCommand.class, TopicsCheckCommand.class})
final class TopicsCommand extends CommandGroup {}
