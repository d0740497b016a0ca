package dev.pactline.streams;

import dev.pactline.schemas.Topics;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the Kafka Streams application runs. Immutable; read once, when it starts.
 *
 * @param bootstrapServers where the brokers are, such as {@code localhost:9092,localhost:9093}
 * @param applicationId name of the application in the cluster, shared by all its instances, such as
 *     {@code pactline}; prefix of its internal topics
 * @param stateDir folder of the local stores; each instance on one machine needs its own
 * @param topicPrefix what topic names start with, such as {@code pactline.}; may be empty
 * @param homeCountry ISO 3166-1 alpha-2 code of the home side, on which nothing is booked
 * @param ratesFile reference rates in the format of the ECB's history file ({@code
 *     eurofxref-hist.csv}); empty: nothing is converted
 * @param threads stream threads of this instance, at least 1
 * @param replicas copies of each internal topic, at least 1; -1 leaves it to the brokers
 * @param kafka further properties of Kafka's clients and of Kafka Streams, without any prefix of
 *     ours, such as {@code security.protocol}; they win over the defaults
 */
public record StreamsSettings(
    String bootstrapServers,
    String applicationId,
    Path stateDir,
    String topicPrefix,
    String homeCountry,
    Optional<Path> ratesFile,
    int threads,
    int replicas,
    Map<String, String> kafka) {

  /** The name of the application unless told otherwise. */
  public static final String DEFAULT_APPLICATION_ID = "pactline";

  /** The home side unless told otherwise. */
  public static final String DEFAULT_HOME_COUNTRY = "CN";

  public StreamsSettings {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrap servers must not be empty");
    }
    if (!homeCountry.equals(homeCountry.toUpperCase(Locale.ROOT)) || homeCountry.length() != 2) {
      throw new IllegalArgumentException(
          "home country must be an ISO 3166-1 alpha-2 code such as CN, was " + homeCountry);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    if (replicas < 1 && replicas != -1) {
      throw new IllegalArgumentException("replicas must be at least 1, or -1, was " + replicas);
    }
    kafka = Map.copyOf(kafka);
  }

  /**
   * The defaults: one thread, topics under {@code pactline.}, nothing converted.
   *
   * @param bootstrapServers where the brokers are
   * @param stateDir folder of the local stores
   */
  public static StreamsSettings of(String bootstrapServers, Path stateDir) {
    return new StreamsSettings(
        bootstrapServers,
        DEFAULT_APPLICATION_ID,
        stateDir,
        Topics.DEFAULT_PREFIX,
        DEFAULT_HOME_COUNTRY,
        Optional.empty(),
        1,
        -1,
        Map.of());
  }
}
