package dev.pactline.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/**
 * What the process, Kafka Streams and Kafka's clients tell of themselves, as meters. To be closed
 * before the streams.
 */
public final class ProcessMeters implements AutoCloseable {
  private final KafkaStreamsMetrics streams;
  private final JvmGcMetrics collections = new JvmGcMetrics();

  private ProcessMeters(PactlineStreams streams) {
    this.streams = new KafkaStreamsMetrics(streams.kafkaStreams());
  }

  /**
   * Adds the meters to a registry, one for all that runs in this process.
   *
   * @param streams may be started before or after
   */
  public static ProcessMeters bind(PactlineStreams streams, MeterRegistry meters) {
    ProcessMeters all = new ProcessMeters(streams);
    all.streams.bindTo(meters);
    all.collections.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    return all;
  }

  @Override
  public void close() {
    streams.close();
    collections.close();
  }
}
