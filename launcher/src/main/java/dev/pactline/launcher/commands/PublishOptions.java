package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.CompleteCut;
import dev.pactline.producers.ProducerSettings;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.streams.StreamsSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What publishing has in common, whatever is published. */
final class PublishOptions {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--home-country",
      paramLabel = "CODE",
      defaultValue = StreamsSettings.DEFAULT_HOME_COUNTRY,
      description =
          "ISO 3166-1 code of the side that is never the partner. Default:" + " ${DEFAULT-VALUE}.")
  String homeCountry;

  @Option(
      names = "--wait",
      description = "Return when all of it is counted in the tables, not when it is published.")
  boolean wait;

  @Mixin ApplicationOptions application;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Connects to the cluster. */
  Publishing begin() {
    Runnable afterwards = wait ? this::awaitCounted : () -> {};
    return new Publishing(settings(), cluster.topics(), spec.commandLine(), afterwards);
  }

  private void awaitCounted() {
    CompleteCut unused = CompleteCommand.await(cluster, application);
  }

  private ProducerSettings settings() {
    return new ProducerSettings(
        cluster.bootstrapServers,
        homeCountry,
        ArticleLimits.DEFAULT,
        ProducerSettings.PATIENCE,
        cluster.kafka());
  }
}
