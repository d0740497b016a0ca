package dev.pactline.launcher.commands;

import dev.pactline.producers.InputFiles;
import dev.pactline.producers.ProducerSettings;
import dev.pactline.producers.Published;
import dev.pactline.producers.Publisher;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.streams.StreamsSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  /** Publishes files and prints what became of them; returns the exit code. */
  int publish(List<Path> paths, InputFiles.Kind kind, PrintWriter out) {
    try (ProgressDisplay progress = ProgressDisplay.onTerminal();
        Publisher publisher = Publisher.connect(settings(), cluster.topics())) {
      progress.phase("Publishing");
      Published published = publisher.publish(InputFiles.in(paths, kind), progress);
      progress.finish();
      out.printf(
          "%d published, %d rejected%n",
          published.articles() + published.reports() + published.retractions(),
          published.rejected());
      return published.rejected() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
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
