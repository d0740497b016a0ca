package dev.pactline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LagTest {
  private static final Topic<String, String> ARTICLES =
      new Topic<>("articles", Serdes.String(), Serdes.String(), Topic.Cleanup.COMPACT);

  private final MockClock clock = new MockClock();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Map<MetricName, Metric> metrics = new HashMap<>();
  private final Lag lag = new Lag(clock);

  @BeforeEach
  void measure() {
    lag.register(List.of(ARTICLES), meters);
    lag.measureBy(() -> metrics);
  }

  @Test
  void an_instance_without_partitions_is_not_behind() {
    assertThat(records()).isZero();
    assertThat(seconds()).isZero();
  }

  @Test
  void the_records_of_all_partitions_count_and_those_never_measured_do_not() {
    behind("articles", 0, 3);
    behind("articles", 1, 4);
    behind("articles", 2, Double.NaN);
    behind("agreements", 0, 100);

    assertThat(records()).isEqualTo(7);
  }

  @Test
  void the_time_runs_from_the_oldest_record_that_is_next() {
    next(0, clock.wallTime());
    next(1, clock.wallTime() + 5_000);
    clock.add(Duration.ofSeconds(20));
    behind("articles", 0, 1);
    behind("articles", 1, 1);

    assertThat(seconds()).isEqualTo(20);
  }

  @Test
  void a_record_after_a_quiet_time_has_not_waited_that_long() {
    next(0, clock.wallTime());
    clock.add(Duration.ofHours(8));
    behind("articles", 0, 0);
    assertThat(seconds()).isZero();

    clock.add(Duration.ofSeconds(15));
    behind("articles", 0, 1);
    assertThat(seconds()).isEqualTo(15);
  }

  @Test
  void the_time_grows_while_nothing_is_processed_and_ends_when_all_is_fetched() {
    behind("articles", 0, 9);
    assertThat(seconds()).isZero();
    clock.add(Duration.ofSeconds(30));
    assertThat(seconds()).isEqualTo(30);

    behind("articles", 0, 0);
    assertThat(seconds()).isZero();
  }

  private double records() {
    return meters.get("pactline.lag.records").tag("topic", "articles").gauge().value();
  }

  private double seconds() {
    return meters.get("pactline.lag").tag("topic", "articles").gauge().value();
  }

  private void next(int partition, long timestamp) {
    lag.extract(
        new ConsumerRecord<>(
            "articles",
            partition,
            0L,
            timestamp,
            TimestampType.CREATE_TIME,
            0,
            0,
            "key",
            "value",
            new RecordHeaders(),
            java.util.Optional.empty()),
        -1);
  }

  private void behind(String topic, int partition, double records) {
    MetricName name =
        new MetricName(
            "records-lag",
            "consumer-fetch-manager-metrics",
            "",
            Map.of("topic", topic, "partition", Integer.toString(partition)));
    metrics.put(name, new Measured(name, records));
  }

  private record Measured(MetricName metricName, Object metricValue) implements Metric {}
}
