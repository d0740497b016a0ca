package dev.pactline.streams.http;

import dev.pactline.streams.StreamsSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings for people to see. A property of Kafka's is shown only where Kafka itself declares
 * it and does not call it a password: of any other nobody knows what it holds.
 */
final class MaskedSettings {
  private static final String MASK = "***";
  private static final List<ConfigDef> DECLARED =
      List.of(
          StreamsConfig.configDef(),
          ConsumerConfig.configDef(),
          ProducerConfig.configDef(),
          AdminClientConfig.configDef());
  private static final List<String> PREFIXES =
      List.of(
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX,
          StreamsConfig.TOPIC_PREFIX);

  private MaskedSettings() {}

  static Map<String, String> of(StreamsSettings settings) {
    Map<String, String> shown = new TreeMap<>();
    shown.put("bootstrap.servers", settings.bootstrapServers());
    shown.put("application.id", settings.applicationId());
    shown.put("topic.prefix", settings.topicPrefix());
    shown.put("home.country", settings.homeCountry());
    shown.put("threads", Integer.toString(settings.threads()));
    settings
        .kafka()
        .forEach((name, value) -> shown.put("kafka." + name, isHarmless(name) ? value : MASK));
    return shown;
  }

  private static boolean isHarmless(String property) {
    String name =
        PREFIXES.stream()
            .filter(property::startsWith)
            .findFirst()
            .map(prefix -> property.substring(prefix.length()))
            .orElse(property);
    List<ConfigKey> keys =
        DECLARED.stream()
            .map(ConfigDef::configKeys)
            .map(all -> all.get(name))
            .filter(Objects::nonNull)
            .toList();
    return !keys.isEmpty() && keys.stream().noneMatch(key -> key.type == ConfigDef.Type.PASSWORD);
  }
}
