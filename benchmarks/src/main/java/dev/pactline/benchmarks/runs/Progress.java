package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import dev.pactline.launcher.topics.Backlog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a contestant is, by the offsets of its input that it has committed. */
final class Progress {

  private static final Duration PAUSE = Duration.ofMillis(10);

  /** Nothing is committed while stores are put back: minutes after millions of events. */
  private static final Duration STALL = Duration.ofMinutes(15);

  private final Cluster cluster;
  private final Place place;
  private final String topic;
  private final long end;

  /**
   * @param topic what it reads; no more may be written to it
   */
  Progress(Cluster cluster, Place place, String topic) throws Exception {
    this.cluster = cluster;
    this.place = place;
    this.topic = topic;
    this.end = end();
  }

  /** Records in its input. */
  long total() {
    return end;
  }

  /** Records of it that are dealt with and committed. */
  long committed() throws InterruptedException, ExecutionException {
    return committedByPartition().values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same, of each partition of which any are. */
  Map<TopicPartition, Long> committedByPartition() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        cluster
            .admin()
            .listConsumerGroupOffsets(place.group())
            .partitionsToOffsetAndMetadata()
            .get();
    return offsets.entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(topic))
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /**
   * Waits until more is committed of every partition than there was.
   *
   * @param before of each partition
   * @param contestant that is to do it
   */
  void awaitMoreOfAll(Map<TopicPartition, Long> before, Contestant contestant) throws Exception {
    long deadline = System.nanoTime() + STALL.toNanos();
    while (!isMoreOfAll(before, committedByPartition())) {
      contestant.check();
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nothing was committed for " + STALL.toMinutes() + " min");
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private static boolean isMoreOfAll(
      Map<TopicPartition, Long> before, Map<TopicPartition, Long> now) {
    return before.entrySet().stream()
        .allMatch(entry -> now.getOrDefault(entry.getKey(), 0L) > entry.getValue());
  }

  /**
   * Waits until so many are committed.
   *
   * @return how many are, at least so many
   */
  long await(long count, Contestant contestant) throws Exception {
    long before = -1;
    long since = System.nanoTime();
    while (true) {
      long committed = committed();
      if (committed >= count) {
        return committed;
      }
      contestant.check();
      if (committed != before) {
        before = committed;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > STALL.toNanos()) {
        throw new IllegalStateException(
            "no progress for " + STALL.toMinutes() + " min at " + committed + " of " + end);
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Waits until all that follows from the input in further topics is committed, too. */
  void awaitRest(List<String> topics) {
    try (Backlog backlog = new Backlog(cluster.clients(), place.group(), STALL)) {
      long deadline = System.nanoTime() + STALL.toNanos();
      if (!backlog.awaitDone(topics, committed -> System.nanoTime() < deadline)) {
        throw new IllegalStateException("not all of " + topics + " is dealt with");
      }
    }
  }

  private long end() throws Exception {
    List<TopicPartition> partitions =
        cluster
            .admin()
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get()
            .get(topic)
            .partitions()
            .stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    return cluster
        .admin()
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(partition -> partition, p -> OffsetSpec.latest())))
        .all()
        .get()
        .values()
        .stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }
}
