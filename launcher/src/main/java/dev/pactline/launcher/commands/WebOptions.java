package dev.pactline.launcher.commands;

import dev.pactline.producers.feeds.FeedSettings;
import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.web.WebLimits;
import dev.pactline.producers.web.WebSettings;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to behave on the web. */
final class WebOptions {
  @Option(
      names = "--allow-private-addresses",
      description = "Let feeds and pages lead to private and loopback addresses, and to any port.")
  boolean privateAllowed;

  @Option(
      names = "--ignore-robots",
      description = "Leave robots.txt unread. Only for sites whose owner agreed.")
  boolean robotsIgnored;

  @Option(
      names = "--request-delay",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = DurationConverter.class,
      description = "Least time between requests to one host. Default: ${DEFAULT-VALUE}.")
  Duration delay;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "" + FeedSettings.PAGES,
      description = "Over how many pages an article may be spread. Default: ${DEFAULT-VALUE}.")
  int pages;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** The addresses in one form; wrong usage if one is none. */
  List<String> addresses(List<String> given) {
    return given.stream().map(this::address).distinct().toList();
  }

  private String address(String given) {
    if (given.matches("(?i)https?://[^/?#]*@.*")) {
      throw new ParameterException(
          spec.commandLine(), "addresses with a user name or password are not supported");
    }
    return Addresses.normalise(given)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "'" + given + "' is no http or https address"));
  }

  /** Begins to fetch. */
  WebSession begin() {
    if (pages < 1) {
      throw new ParameterException(spec.commandLine(), "--max-pages must be at least 1");
    }
    String agent = "Pactline/" + Version.number();
    return new WebSession(
        new WebSettings(agent, privateAllowed, robotsIgnored, delay, WebLimits.DEFAULT), pages);
  }
}
