package dev.pactline.streams;

import dev.pactline.schemas.Topic;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * How far this instance is behind the topics it reads, in the partitions that it has now.
 *
 * <ul>
 *   <li>{@code pactline.lag.records}, by topic: records not fetched yet. Up to a thousand of each
 *       partition more may be in hand.
 *   <li>{@code pactline.lag}, by topic: how long the oldest record that was not fetched yet has
 *       waited, at most; zero while nothing waits. It grows while the application hangs.
 * </ul>
 *
 * Both exist from the start, and are zero for a topic of which the instance has no partition.
 */
final class Lag implements TimestampExtractor {

  private static final String GROUP = "consumer-fetch-manager-metrics";
  private static final String RECORDS = "records-lag";

  private final TimestampExtractor timestamps = new FailOnInvalidTimestamp();
  private final Clock clock;
  private final Map<Partition, Long> reached = new ConcurrentHashMap<>();
  private volatile Supplier<Map<MetricName, ? extends Metric>> metrics = Map::of;

  private record Partition(String topic, String number) {}

  Lag(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes the gauges.
   *
   * @param topics what the application reads
   */
  void register(List<Topic<?, ?>> topics, MeterRegistry meters) {
    for (Topic<?, ?> topic : topics) {
      Gauge.builder("pactline.lag.records", this, lag -> lag.records(topic.name()))
          .description("Records of the topic that this instance has not fetched yet")
          .tag("topic", topic.name())
          .register(meters);
      ToDoubleFunction<Lag> millis = lag -> lag.millis(topic.name());
      TimeGauge.builder("pactline.lag", this, TimeUnit.MILLISECONDS, millis)
          .description("How long the oldest record has waited that this instance has not fetched")
          .tag("topic", topic.name())
          .register(meters);
    }
  }

  /** Takes the lag from these metrics of Kafka's clients from now on. */
  void measureBy(Supplier<Map<MetricName, ? extends Metric>> metrics) {
    this.metrics = metrics;
  }

  /** Called by Kafka Streams when a record is the next of its partition to be processed. */
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long timestamp = timestamps.extract(record, partitionTime);
    Partition partition = new Partition(record.topic(), Integer.toString(record.partition()));
    reached.merge(partition, timestamp, Math::max);
    return timestamp;
  }

  private double records(String topic) {
    return lags(topic).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double millis(String topic) {
    long now = clock.wallTime();
    long most = 0;
    for (Map.Entry<Partition, Double> lag : lags(topic).entrySet()) {
      if (lag.getValue() > 0) {
        long since = reached.computeIfAbsent(lag.getKey(), partition -> now);
        most = Math.max(most, now - since);
      } else {
        reached.merge(lag.getKey(), now, Math::max); // what comes next cannot have waited longer
      }
    }
    return most;
  }

  private Map<Partition, Double> lags(String topic) {
    return metrics.get().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(RECORDS))
        .filter(metric -> metric.getKey().group().equals(GROUP))
        .filter(metric -> topic.equals(metric.getKey().tags().get("topic")))
        .collect(
            Collectors.toMap(
                metric -> new Partition(topic, metric.getKey().tags().get("partition")),
                metric -> positive(metric.getValue().metricValue()),
                Math::max));
  }

  private static double positive(Object value) {
    double number = value instanceof Number known ? known.doubleValue() : 0;
    return number > 0 ? number : 0; // Kafka says NaN of what it has not measured
  }
}
