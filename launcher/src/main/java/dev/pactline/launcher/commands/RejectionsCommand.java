package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** Input that was understood as unusable. */
@Command(
    name = "rejections",
    description = "Input that was understood as unusable.",
    subcommands = {RejectionsListCommand.class, RejectionsReplayCommand.class})
final class RejectionsCommand extends CommandGroup {}
