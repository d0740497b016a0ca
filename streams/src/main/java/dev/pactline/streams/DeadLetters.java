package dev.pactline.streams;

import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Makes dead letters: the bytes of the record that could not be decoded or processed, its headers,
 * and headers that tell where it came from and what went wrong. The latter have the names that
 * Kafka Streams itself gives them.
 */
final class DeadLetters {

  static final String EXCEPTION = "__streams.errors.exception";
  static final String MESSAGE = "__streams.errors.message";
  static final String STACKTRACE = "__streams.errors.stacktrace";
  static final String TOPIC = "__streams.errors.topic";
  static final String PARTITION = "__streams.errors.partition";
  static final String OFFSET = "__streams.errors.offset";

  private static final String GLOBAL_ENABLED = "processing.exception.handler.global.enabled";
  private static final String METERS_CONFIG = "pactline.dead.letters.meters";
  private static final String TOPIC_CONFIG = "pactline.dead.letters.topic";
  private static final List<String> STAGES = List.of("decode", "process", "write");
  private static final int MAX_TEXT = 4_000;

  private final String topic;
  private final MeterRegistry meters;

  private DeadLetters(String topic, MeterRegistry meters) {
    this.topic = topic;
    this.meters = meters;
  }

  /** The properties that make Kafka Streams write dead letters instead of stopping. */
  static Map<String, Object> handling(Topics topics, MeterRegistry meters) {
    // From the start: an alert on an increase misses the first one of a counter that was not there.
    for (Topic<?, ?> source : Pipeline.sources(topics)) {
      STAGES.forEach(stage -> counter(meters, stage, source.name()));
    }
    return Map.of(
        TOPIC_CONFIG,
        topics.deadLetters().name(),
        METERS_CONFIG,
        meters,
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UndecodableHandler.class,
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnprocessableHandler.class,
        // We have no global stores, but Kafka Streams warns at each start as long as it is not
        // said;
        // its assignor reads a configuration of its own, from that of the consumer.
        GLOBAL_ENABLED,
        true,
        StreamsConfig.mainConsumerPrefix(GLOBAL_ENABLED),
        true,
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnwritableHandler.class);
  }

  /** What {@link #handling} has put into the configuration of a handler. */
  static DeadLetters configured(Map<String, ?> configs) {
    return new DeadLetters(
        (String) configs.get(TOPIC_CONFIG), (MeterRegistry) configs.get(METERS_CONFIG));
  }

  /**
   * One letter, in the list that handlers answer with.
   *
   * @param stage what failed: {@code decode}, {@code process} or {@code write}
   * @param context where the record came from
   * @param key its bytes; null where it has none
   * @param value its bytes; null for a tombstone
   * @param why what went wrong
   */
  List<ProducerRecord<byte[], byte[]>> letter(
      String stage, ErrorHandlerContext context, byte[] key, byte[] value, Exception why) {
    counter(meters, stage, context.topic()).increment();
    Headers headers = new RecordHeaders(context.headers());
    put(headers, EXCEPTION, why.getClass().getName());
    put(headers, MESSAGE, String.valueOf(why.getMessage()));
    put(headers, STACKTRACE, stacktrace(why));
    put(headers, TOPIC, context.topic());
    put(headers, PARTITION, String.valueOf(context.partition()));
    put(headers, OFFSET, String.valueOf(context.offset()));
    return List.of(new ProducerRecord<>(topic, null, context.timestamp(), key, value, headers));
  }

  private static Counter counter(MeterRegistry meters, String stage, String topic) {
    return Counter.builder("pactline.dead.letters")
        .description("Records set aside because they could not be decoded, processed or written")
        .tag("stage", stage)
        .tag("topic", topic)
        .register(meters);
  }

  private static void put(Headers headers, String name, String text) {
    headers.remove(name); // a letter that was replayed and failed again tells of its last failure
    headers.add(name, bounded(text).getBytes(StandardCharsets.UTF_8));
  }

  private static String bounded(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static String stacktrace(Exception why) {
    StringWriter text = new StringWriter();
    why.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
