package dev.pactline.benchmarks.flink;

import dev.pactline.benchmarks.peers.Place;
import dev.pactline.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job on a cluster within this process: agreement events to agreements and statistics, exactly
 * once. Events of a country are in one partition already, so nothing is shuffled, and all of it is
 * one chain of operators in one thread; only what fetches records has another.
 *
 * <p>What begins with {@code flink.} among the properties of the place is set, without that, as a
 * setting of Flink.
 */
public final class Flink {

  private static final String SETTING = "flink.";

  /**
   * The interval is that at which Pactline commits. Memory of the state is what Pactline's stores
   * have; what is below a megabyte is written with the checkpoint, not to a file of its own. All is
   * one process that is made to stand still at times: it must not miss itself.
   */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("execution.checkpointing.interval", "100 ms"),
          Map.entry("execution.checkpointing.mode", "EXACTLY_ONCE"),
          Map.entry("execution.checkpointing.incremental", "true"),
          Map.entry("execution.checkpointing.storage", "filesystem"),
          Map.entry("execution.checkpointing.data-inline-threshold", "1 mb"),
          Map.entry("state.backend.type", "rocksdb"),
          Map.entry("taskmanager.memory.managed.size", "512 mb"),
          Map.entry("pipeline.object-reuse", "true"),
          Map.entry("pipeline.auto-watermark-interval", "0 ms"),
          Map.entry("restart-strategy.type", "none"),
          Map.entry("heartbeat.timeout", "86400000"),
          Map.entry("heartbeat.interval", "10000"));

  private Flink() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws Exception {
    Place place = Place.parse(arguments);
    StreamExecutionEnvironment job =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration(place));
    DataStream<Tuple2<byte[], byte[]>> events =
        job.fromSource(source(place), WatermarkStrategy.noWatermarks(), "read-agreement-events");
    DataStreamUtils.reinterpretAsKeyedStream(events, Messages::country, Types.STRING)
        .transform("count-report", Messages.OUT, new TablesOperator(place.arguments()))
        .sinkTo(sink(place))
        .name("write-tables");
    job.execute(place.group());
  }

  private static Configuration configuration(Place place) {
    Configuration configuration = Configuration.fromMap(SETTINGS);
    configuration.setString(
        "execution.checkpointing.dir", place.folder().resolve("checkpoints").toUri().toString());
    configuration.setString(
        "state.backend.rocksdb.localdir", place.folder().resolve("state").toString());
    place
        .kafka()
        .forEach(
            (key, value) -> {
              if (key.startsWith(SETTING)) {
                configuration.setString(key.substring(SETTING.length()), value);
              }
            });
    return configuration;
  }

  private static KafkaSource<Tuple2<byte[], byte[]>> source(Place place) {
    return KafkaSource.<Tuple2<byte[], byte[]>>builder()
        .setBootstrapServers(place.bootstrapServers())
        .setGroupId(place.group())
        .setTopics(List.of(place.topics().agreementEvents().name()))
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("isolation.level", "read_committed")
        .setProperty("max.poll.records", "1000")
        .setDeserializer(new Messages.Reader())
        .build();
  }

  private static KafkaSink<Message> sink(Place place) {
    Properties producer = new Properties();
    producer.setProperty("linger.ms", "100");
    producer.setProperty("batch.size", Integer.toString(256 * 1024));
    producer.setProperty("buffer.memory", Long.toString(64L << 20));
    // The longest that brokers allow: a job that stands still must find its transaction again.
    producer.setProperty("transaction.timeout.ms", "900000");
    return KafkaSink.<Message>builder()
        .setBootstrapServers(place.bootstrapServers())
        .setKafkaProducerConfig(producer)
        .setRecordSerializer(new Messages.Writer(written(place.topics())))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(place.group())
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .build();
  }

  private static List<String> written(Topics topics) {
    return List.of(
        topics.agreements().name(),
        topics.countryStatistics().name(),
        topics.jointStatistics().name(),
        topics.countryMonthStatistics().name(),
        topics.countrySectorStatistics().name(),
        topics.countryCurrencyStatistics().name(),
        topics.deadLetters().name());
  }
}
