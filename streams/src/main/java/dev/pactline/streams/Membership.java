package dev.pactline.streams;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Whether the brokers still count this instance among those of the application. One that they do
 * not hear of for the session timeout loses its partitions to others, and does not learn of it as
 * long as it cannot reach them: what it holds may be old.
 */
final class Membership {

  private static final String GROUP = "consumer-coordinator-metrics";
  private static final String LAST_HEARTBEAT = "last-heartbeat-seconds-ago";
  private static final String SESSION_TIMEOUT = ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;

  private final double longestSilence;
  private final int threads;
  private final Supplier<Map<MetricName, ? extends Metric>> metrics;
  private volatile List<? extends Metric> heartbeats = List.of();

  /**
   * @param config of the application
   * @param metrics those of the running application
   */
  Membership(StreamsConfig config, Supplier<Map<MetricName, ? extends Metric>> metrics) {
    this.longestSilence = sessionTimeoutMillis(config) / 1000.0;
    this.threads = config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG);
    this.metrics = metrics;
  }

  /** Whether one of its threads has sent no heartbeat for longer than the session timeout. */
  boolean isCutOff() {
    return heartbeats().stream().anyMatch(this::isSilent);
  }

  private boolean isSilent(Metric heartbeat) {
    // It is negative as long as there was none.
    return heartbeat.metricValue() instanceof Number seconds
        && seconds.doubleValue() > longestSilence;
  }

  /** Found once: there are thousands of metrics, and requests should not look through them. */
  private List<? extends Metric> heartbeats() {
    if (heartbeats.size() < threads) {
      heartbeats =
          metrics.get().values().stream()
              .filter(metric -> metric.metricName().group().equals(GROUP))
              .filter(metric -> metric.metricName().name().equals(LAST_HEARTBEAT))
              .toList();
    }
    return heartbeats;
  }

  private static long sessionTimeoutMillis(StreamsConfig config) {
    Object configured =
        config
            .getMainConsumerConfigs(config.getString(StreamsConfig.APPLICATION_ID_CONFIG), "", 0)
            .get(SESSION_TIMEOUT);
    return configured == null
        ? ((Number) ConsumerConfig.configDef().defaultValues().get(SESSION_TIMEOUT)).longValue()
        : Long.parseLong(configured.toString());
  }
}
