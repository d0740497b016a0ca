package dev.pactline.producers;

import dev.pactline.producers.articles.ArticleLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How to publish.
 *
 * @param bootstrapServers brokers to ask first, such as {@code localhost:9092}
 * @param home code of the side that is never the partner, such as {@code CN}
 * @param limits how large articles may be
 * @param patience how long a record may take to be delivered before publishing gives up, at least
 *     ten seconds
 * @param kafka further properties of the producer, which win over ours
 */
public record ProducerSettings(
    String bootstrapServers,
    String home,
    ArticleLimits limits,
    Duration patience,
    Map<String, String> kafka) {

  /** Two minutes, as Kafka's own default. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration REQUEST = Duration.ofSeconds(9);

  public ProducerSettings {
    if (patience.compareTo(Duration.ofSeconds(10)) < 0) {
      throw new IllegalArgumentException("patience must be at least ten seconds, was " + patience);
    }
    kafka = Map.copyOf(kafka);
  }

  /** The default settings for a cluster. */
  public static ProducerSettings of(String bootstrapServers, Map<String, String> kafka) {
    return new ProducerSettings(bootstrapServers, "CN", ArticleLimits.DEFAULT, PATIENCE, kafka);
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "pactline-publisher");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
    properties.putAll(kafka);
    return properties;
  }
}
