package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** What could not be decoded or processed. */
@Command(
    name = "dead-letters",
    description = "What could not be decoded or processed.",
    subcommands = {
      DeadLettersListCommand.class,
      DeadLettersShowCommand.class,
      DeadLettersReplayCommand.class
    })
final class DeadLettersCommand extends CommandGroup {}
