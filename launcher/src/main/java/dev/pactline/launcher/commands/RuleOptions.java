package dev.pactline.launcher.commands;

import dev.pactline.schemas.Topics;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.resolution.ReferenceRates;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that change what the statistics say. */
final class RuleOptions {
  /**
   * An instance stays a member of its group when it stops, and the next one waits until it is given
   * up: by default 45 s. Six seconds are the least that a broker allows.
   */
  private static final Map<String, String> SOON_FORGOTTEN =
      Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500");

  @Option(
      names = "--home-country",
      paramLabel = "CODE",
      defaultValue = StreamsSettings.DEFAULT_HOME_COUNTRY,
      description =
          "ISO 3166-1 code of the home side, on which nothing is booked. Default:"
              + " ${DEFAULT-VALUE}.")
  String homeCountry;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "Reference rates to convert values to US dollars with, as the ECB's eurofxref-hist.csv."
              + " Default: nothing is converted.")
  Path rates;

  /** What values are converted with. */
  ReferenceRates referenceRates() {
    return rates == null ? ReferenceRates.none() : ReferenceRates.read(rates);
  }

  /** The settings of streams that have a broker for themselves. */
  StreamsSettings settings(String bootstrapServers, Path stateDirectory) {
    return new StreamsSettings(
        bootstrapServers,
        StreamsSettings.DEFAULT_APPLICATION_ID,
        stateDirectory,
        Topics.DEFAULT_PREFIX,
        homeCountry,
        Optional.ofNullable(rates),
        1,
        1,
        SOON_FORGOTTEN);
  }
}
