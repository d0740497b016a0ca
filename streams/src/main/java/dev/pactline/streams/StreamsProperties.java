package dev.pactline.streams;

import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.BoundedRocksDb;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/** The properties of Kafka Streams that our settings stand for. */
final class StreamsProperties {

  private static final int BATCH_BYTES = 128 * 1024;

  /** Records of a changelog that are written to a store at once; a thousand unless told so. */
  private static final int RESTORED_AT_ONCE = 20_000;

  /** Of each changelog; all together are bounded by {@code fetch.max.bytes}, which is 50 MB. */
  private static final int RESTORED_BYTES = 8 << 20;

  private static final int RECEIVE_BYTES = 1 << 20;

  private StreamsProperties() {}

  static Properties of(StreamsSettings settings, Topics topics, MeterRegistry meters) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicas());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // Nothing may start in the middle: the tables are a function of all reports.
    properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    // A commit writes many records at once: fewer and greater requests for them.
    properties.put(StreamsConfig.producerPrefix("batch.size"), BATCH_BYTES);
    // Stores are put back in great portions: else what is fetched next is waited for.
    properties.put(StreamsConfig.restoreConsumerPrefix("max.poll.records"), RESTORED_AT_ONCE);
    properties.put(
        StreamsConfig.restoreConsumerPrefix("max.partition.fetch.bytes"), RESTORED_BYTES);
    properties.put(StreamsConfig.restoreConsumerPrefix("receive.buffer.bytes"), RECEIVE_BYTES);
    properties.putAll(DeadLetters.handling(topics, meters));
    properties.putAll(settings.kafka());
    return properties;
  }
}
