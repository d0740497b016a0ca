package dev.pactline.launcher.topics;

import dev.pactline.launcher.topics.Failed.Copy;
import dev.pactline.launcher.topics.Replay.Verdict;
import dev.pactline.schemas.ReplayHeaders;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topic.Cleanup;
import dev.pactline.schemas.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records again that failed, so that the tables become what they would be if none had. In a
 * compacted topic a record is left out if a later one of its key is there, since it would undo that
 * one. A record is marked with what it was replayed from: nothing is sent twice, however often it
 * is asked for, and one that fails again and again is left alone.
 */
public final class Replayer {
  private final Map<String, Object> cluster;
  private final Map<String, Topic<?, ?>> topics;
  private final Duration patience;
  private final int mostReplays;

  /**
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param patience how long the reading of one topic may go without any progress
   * @param mostReplays how often one record may be sent again
   */
  public Replayer(Map<String, Object> cluster, Topics topics, Duration patience, int mostReplays) {
    this.cluster = cluster;
    this.topics = topics.all().stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    this.patience = patience;
    this.mostReplays = mostReplays;
  }

  /** What there is to be done; nothing is sent. */
  public List<Replay> plan(List<Failed> failed) {
    Origins origins = new Origins(failed);
    return failed.stream().map(one -> judge(one, origins)).toList();
  }

  /**
   * Sends what a plan says, each record to the partition where it stood, and waits until all of it
   * has arrived.
   *
   * @return how many were sent
   */
  public int send(List<Replay> plan) {
    List<Replay> chosen =
        plan.stream()
            .filter(replay -> replay.verdict() == Verdict.SEND)
            .sorted(Comparator.comparingLong(replay -> replay.failed().offset()))
            .toList();
    Map<String, Object> properties = new HashMap<>(cluster);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> deliveries =
          chosen.stream().map(replay -> producer.send(record(replay))).toList();
      deliveries.forEach(Deliveries::await);
    }
    return chosen.size();
  }

  private Replay judge(Failed failed, Origins origins) {
    Optional<Copy> copy = failed.copy().or(() -> Optional.ofNullable(origins.found.get(failed)));
    if (!topics.containsKey(failed.partition().topic()) || copy.isEmpty()) {
      return new Replay(failed, Verdict.GONE, null);
    }
    Verdict verdict = Verdict.SEND;
    if (origins.replayed.contains(failed.id())) {
      verdict = Verdict.DONE;
    } else if (origins.isSuperseded(failed, copy.get())) {
      verdict = Verdict.SUPERSEDED;
    } else if (copy.get().replays() >= mostReplays) {
      verdict = Verdict.TOO_OFTEN;
    }
    return new Replay(failed, verdict, verdict == Verdict.SEND ? copy.get() : null);
  }

  private static ProducerRecord<byte[], byte[]> record(Replay replay) {
    Copy copy = replay.copy();
    Headers headers = copy.headers();
    ReplayHeaders.mark(headers, replay.failed().id());
    TopicPartition partition = replay.failed().partition();
    return new ProducerRecord<>(
        partition.topic(),
        partition.partition(),
        copy.timestamp() < 0 ? null : copy.timestamp(),
        copy.key(),
        copy.value(),
        headers);
  }

  /** What the topics hold from where the first of the records failed. */
  private final class Origins {
    private final Map<Failed, Copy> found = new HashMap<>();
    private final Set<String> replayed = new HashSet<>();
    private final Map<TopicPartition, Map<ByteBuffer, Long>> last = new HashMap<>();

    Origins(List<Failed> all) {
      Map<TopicPartition, Map<Long, List<Failed>>> wanted = new HashMap<>();
      Map<TopicPartition, Long> starts = new HashMap<>();
      for (Failed failed : all) {
        if (topics.containsKey(failed.partition().topic())) {
          starts.merge(failed.partition(), failed.offset(), Math::min);
          wanted
              .computeIfAbsent(failed.partition(), partition -> new HashMap<>())
              .computeIfAbsent(failed.offset(), offset -> new ArrayList<>())
              .add(failed);
        }
      }
      if (!starts.isEmpty()) {
        try (TopicReader reader = new TopicReader(cluster, patience)) {
          reader.forEachRaw(starts, record -> note(record, wanted));
        }
      }
    }

    private void note(
        ConsumerRecord<byte[], byte[]> record,
        Map<TopicPartition, Map<Long, List<Failed>>> wanted) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      String origin = ReplayHeaders.origin(record.headers());
      if (!origin.isEmpty()) {
        replayed.add(origin);
      }
      wanted
          .get(partition)
          .getOrDefault(record.offset(), List.of())
          .forEach(failed -> found.put(failed, new Copy(record)));
      if (record.key() != null && isCompacted(record.topic())) {
        last.computeIfAbsent(partition, key -> new HashMap<>())
            .put(ByteBuffer.wrap(record.key()), record.offset());
      }
    }

    boolean isSuperseded(Failed failed, Copy copy) {
      return copy.key() != null
          && last.getOrDefault(failed.partition(), Map.of())
                  .getOrDefault(ByteBuffer.wrap(copy.key()), failed.offset())
              > failed.offset();
    }

    private boolean isCompacted(String topic) {
      return topics.get(topic).cleanup() == Cleanup.COMPACT;
    }
  }
}
