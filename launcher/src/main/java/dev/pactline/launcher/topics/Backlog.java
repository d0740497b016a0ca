package dev.pactline.launcher.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a Kafka Streams application has still to do. Exact, not a guess by lag: under exactly-once,
 * markers of transactions stand behind the last record, so that a group that has read all does not
 * stand at the end. Hence we look whether any record is left behind its position.
 */
public final class Backlog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Offsets offsets;
  private final String group;

  /**
   * Connects to a cluster.
   *
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param group the application id
   * @param patience how long the broker may take for an answer
   */
  public Backlog(Map<String, Object> cluster, String group, Duration patience) {
    this.consumer =
        new KafkaConsumer<>(
            Clients.readCommitted(cluster),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.offsets = new Offsets(Admin.create(cluster), patience);
    this.group = group;
  }

  /**
   * Waits until the application has done all that was there when it was asked, stage by stage: once
   * all of a stage is committed, what it wrote for the next one stands in the topics of that. What
   * is published meanwhile is not waited for.
   *
   * @param topics what the application reads, each topic behind those from which it is made; its
   *     repartition topics are added by us
   * @param goOn asked again and again while records are left, with the number of offsets that the
   *     application has committed so far; false gives up. It should take its time
   * @return whether all is done; false if {@code goOn} gave up
   */
  public boolean awaitDone(List<String> topics, LongPredicate goOn) {
    for (String topic : topics) {
      if (!awaitStage(Set.of(topic), goOn)) {
        return false;
      }
    }
    return awaitStage(repartitionTopics(), goOn);
  }

  @Override
  public void close() {
    consumer.close();
    offsets.close();
  }

  private boolean awaitStage(Collection<String> topics, LongPredicate goOn) {
    // What an open transaction has written counts, too: it may be about to be committed.
    Map<TopicPartition, Long> ends =
        offsets.ends(offsets.partitions(topics), IsolationLevel.READ_UNCOMMITTED);
    while (!isDone(ends)) {
      if (!goOn.test(offsets.committed(group).values().stream().mapToLong(n -> n).sum())) {
        return false;
      }
    }
    return true;
  }

  private boolean isDone(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> positions = positions(ends.keySet());
    List<TopicPartition> behind =
        ends.keySet().stream().filter(p -> positions.get(p) < ends.get(p)).toList();
    if (behind.isEmpty()) {
      return true;
    }
    consumer.assign(behind);
    behind.forEach(partition -> consumer.seek(partition, positions.get(partition)));
    for (ConsumerRecord<byte[], byte[]> left : consumer.poll(POLL)) {
      if (left.offset() < ends.get(new TopicPartition(left.topic(), left.partition()))) {
        return false;
      }
    }
    return behind.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
  }

  private Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> positions = new HashMap<>(offsets.beginnings(partitions));
    positions.putAll(offsets.committed(group));
    return positions;
  }

  private List<String> repartitionTopics() {
    return offsets.topics().stream()
        .filter(name -> name.startsWith(group + "-") && name.endsWith("-repartition"))
        .toList();
  }
}
