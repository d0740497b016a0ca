package dev.pactline.launcher.commands;

import picocli.CommandLine.Command;

/** The producers, against any cluster. */
@Command(
    name = "publish",
    description = "Publish articles or agreement records to a cluster.",
    subcommands = {
      PublishArticlesCommand.class,
      PublishAgreementsCommand.class,
      PublishFeedCommand.class,
      PublishPageCommand.class
    })
final class PublishCommand extends CommandGroup {}
