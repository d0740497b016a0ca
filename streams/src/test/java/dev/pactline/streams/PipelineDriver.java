package dev.pactline.streams;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.streams.extraction.Reading;
import dev.pactline.streams.resolution.ReferenceRates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The real pipeline without a broker: records go in at any topic, and come out at any other. */
public final class PipelineDriver implements AutoCloseable {

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Topics topics;
  private final TopologyTestDriver driver;
  private final Map<String, Map<Bytes, Bytes>> tables = new HashMap<>();

  /**
   * @param reader what reads articles
   */
  public PipelineDriver(Path stateDir, Function<Article, Reading> reader) {
    this(stateDir, reader, ReferenceRates.none());
  }

  public PipelineDriver(Path stateDir, Function<Article, Reading> reader, ReferenceRates rates) {
    this.topics =
        Topics.using(Topics.DEFAULT_PREFIX, AvroSerdes.using(new InMemorySchemaRegistry()));
    Properties properties =
        StreamsProperties.of(StreamsSettings.of("nowhere:1", stateDir), topics, meters);
    // The driver forgets dead letters of a transaction in which no record was processed.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    this.driver =
        new TopologyTestDriver(new Pipeline(reader, "CN", rates, meters).build(topics), properties);
  }

  /** Where records of a topic are put in. */
  public <K, V> TestInputTopic<K, V> into(Function<Topics, Topic<K, V>> which) {
    Topic<K, V> topic = which.apply(topics);
    return driver.createInputTopic(
        topic.name(), topic.keys().serializer(), topic.values().serializer());
  }

  /** Where bytes are put into a topic as they are. */
  public <K, V> TestInputTopic<byte[], byte[]> bytesInto(Function<Topics, Topic<K, V>> which) {
    return driver.createInputTopic(
        which.apply(topics).name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Where records of a topic come out that were not read yet. */
  public <K, V> TestOutputTopic<K, V> outOf(Function<Topics, Topic<K, V>> which) {
    Topic<K, V> topic = which.apply(topics);
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }

  /** A store as interactive queries see it. */
  public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** Dead letters that were not read yet. */
  public List<TestRecord<byte[], byte[]>> deadLetters() {
    return driver
        .createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** The rows of a compacted topic: the last value of each key, but for tombstones. */
  public <K, V> Map<K, V> table(Function<Topics, Topic<K, V>> which) {
    Topic<K, V> topic = which.apply(topics);
    Map<K, V> rows = new HashMap<>();
    tableBytes(which)
        .forEach(
            (key, row) ->
                rows.put(
                    topic.keys().deserializer().deserialize(topic.name(), key.get()),
                    topic.values().deserializer().deserialize(topic.name(), row.get())));
    return rows;
  }

  /** The same rows, as the bytes that are in the topic. */
  public <K, V> Map<Bytes, Bytes> tableBytes(Function<Topics, Topic<K, V>> which) {
    String name = which.apply(topics).name();
    Map<Bytes, Bytes> rows = tables.computeIfAbsent(name, n -> new HashMap<>());
    var read =
        driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    for (TestRecord<byte[], byte[]> row : read.readRecordsToList()) {
      Bytes key = Bytes.wrap(row.key());
      if (row.value() == null) {
        rows.remove(key);
      } else {
        rows.put(key, Bytes.wrap(row.value()));
      }
    }
    return rows;
  }

  /** What rows would be as bytes in their topic. */
  public <K, V> Map<Bytes, Bytes> bytesFor(Function<Topics, Topic<K, V>> which, Map<K, V> rows) {
    Topic<K, V> topic = which.apply(topics);
    Map<Bytes, Bytes> bytes = new HashMap<>();
    rows.forEach(
        (key, row) ->
            bytes.put(
                Bytes.wrap(topic.keys().serializer().serialize(topic.name(), key)),
                Bytes.wrap(bytesOf(which, row))));
    return bytes;
  }

  /** What a value would be as bytes in its topic. */
  public <K, V> byte[] bytesOf(Function<Topics, Topic<K, V>> which, V value) {
    Topic<K, V> topic = which.apply(topics);
    return topic.values().serializer().serialize(topic.name(), value);
  }

  /** Where the pipeline counts. */
  public MeterRegistry meters() {
    return meters;
  }

  /** The sum of all counters of a name with one tag of that value; any value if it is null. */
  public long counted(String name, String tag, String value) {
    return (long)
        meters.getMeters().stream()
            .filter(meter -> meter.getId().getName().equals(name))
            .filter(meter -> value == null || value.equals(meter.getId().getTag(tag)))
            .flatMap(
                meter ->
                    java.util.stream.StreamSupport.stream(meter.measure().spliterator(), false))
            .mapToDouble(measurement -> measurement.getValue())
            .sum();
  }

  @Override
  public void close() {
    driver.close();
  }
}
