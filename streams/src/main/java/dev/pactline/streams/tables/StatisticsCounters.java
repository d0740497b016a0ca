package dev.pactline.streams.tables;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * How long what was published took to be counted: {@code pactline.latency}, a histogram. It runs
 * from the time of the article, or of the report that was published as such, to the commit that
 * counts it, whose last step is still to come. Records that are read again after a reset are as old
 * as they are.
 */
final class StatisticsCounters {

  private static final Duration[] BOUNDS =
      LongStream.of(
              100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000,
              3_600_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Timer latency;

  StatisticsCounters(MeterRegistry meters) {
    this.latency =
        Timer.builder("pactline.latency")
            .description("From the publication of an article or report to its statistic")
            .serviceLevelObjectives(BOUNDS)
            .register(meters);
  }

  /**
   * A change of an agreement was counted.
   *
   * @param millis since what caused it was published; clocks that differ may make it negative
   */
  void counted(long millis) {
    latency.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
  }
}
