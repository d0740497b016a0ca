package dev.pactline.launcher.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Properties of the consumers that look at topics without being a member of any group. */
final class Clients {
  private Clients() {}

  static Map<String, Object> readCommitted(Map<String, Object> cluster) {
    Map<String, Object> properties = new HashMap<>(cluster);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    return properties;
  }
}
