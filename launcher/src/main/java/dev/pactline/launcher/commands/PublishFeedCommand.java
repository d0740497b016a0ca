package dev.pactline.launcher.commands;

import dev.pactline.producers.feeds.FeedArticles;
import dev.pactline.producers.feeds.FeedMemory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Publishes the articles of feeds. */
@Command(
    name = "feed",
    description = {
      "Publish the articles that RSS and Atom feeds announce, as far as they are new or changed."
    },
    footer = {
      "",
      "Examples:",
      "  pactline publish feed https://news.example/rss.xml",
      "  pactline publish feed --every 15m https://news.example/rss.xml"
    })
final class PublishFeedCommand implements Callable<Integer> {
  private static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);

  @Mixin PublishOptions options;
  @Mixin WebOptions web;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Look again and again, until Ctrl-C; at least 1m apart. Default: once.")
  Duration every;

  @Option(
      names = "--state-file",
      paramLabel = "FILE",
      description =
          "Where it is kept what was seen before. Default: feeds.json in the folder 'pactline' of"
              + " your programs' state, such as ~/.local/state.")
  Path stateFile;

  @Option(names = "--fresh", description = "Fetch and publish all again, whatever was seen before.")
  boolean fresh;

  @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of feeds.")
  List<String> addresses;

  @Override
  public Integer call() throws IOException {
    List<String> feeds = web.addresses(addresses);
    if (every != null && every.compareTo(LEAST_INTERVAL) < 0) {
      throw new ParameterException(
          options.spec.commandLine(), "--every must be at least 1m, out of politeness");
    }
    Path file = stateFile == null ? UserFolders.state().resolve("feeds.json") : stateFile;
    FeedMemory memory = FeedMemory.open(file, options.cluster.identity());
    if (fresh) {
      memory.forget();
    }
    try (WebSession session = web.begin();
        Publishing publishing = options.begin()) {
      int exitCode = ExitCode.OK;
      do {
        exitCode = Math.max(exitCode, once(feeds, session, publishing, memory));
      } while (every != null && pause(session));
      return exitCode;
    }
  }

  private int once(List<String> feeds, WebSession session, Publishing publishing, FeedMemory memory)
      throws IOException {
    FeedArticles articles =
        new FeedArticles(
            feeds, session.fetcher(), session.settings(), memory, publishing.progress());
    int exitCode =
        publishing.run(
            () -> publishing.publisher().publish(articles, publishing.progress()),
            articles::unchanged);
    memory.save(); // only now: what did not arrive must be fetched again
    return exitCode;
  }

  private boolean pause(WebSession session) {
    try {
      session.clock().pause(every);
      return true;
    } catch (InterruptedIOException e) {
      return false; // Ctrl-C
    }
  }
}
