package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** The topics of a cluster. */
@Command(
    name = "topics",
    description = "Create the topics on a cluster, check them, or copy what was put in.",
    subcommands = {TopicsCreateCommand.class, TopicsCheckCommand.class, TopicsCopyCommand.class})
final class TopicsCommand extends CommandGroup {}
