package dev.pactline.launcher.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Where topics end and how far groups have come. */
final class Offsets implements AutoCloseable {
  private final Admin admin;
  private final Duration patience;

  Offsets(Admin admin, Duration patience) {
    this.admin = admin;
    this.patience = patience;
  }

  /** The names of all topics, in order. */
  Set<String> topics() {
    return new TreeSet<>(get(admin.listTopics().names()));
  }

  List<TopicPartition> partitions(Collection<String> topics) {
    return get(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel level) {
    return list(partitions, OffsetSpec.latest(), level);
  }

  Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
    return list(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
  }

  /** How far a group has come; without the partitions of which it has committed nothing. */
  Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (TopicPartition partition, OffsetAndMetadata position) -> {
              if (position != null) {
                positions.put(partition, position.offset());
              }
            });
    return positions;
  }

  @Override
  public void close() {
    admin.close(patience);
  }

  private Map<TopicPartition, Long> list(
      Collection<TopicPartition> partitions, OffsetSpec spec, IsolationLevel level) {
    Map<TopicPartition, OffsetSpec> specs =
        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
    Map<TopicPartition, Long> found = new HashMap<>();
    get(admin.listOffsets(specs, new ListOffsetsOptions(level)).all())
        .forEach((partition, result) -> found.put(partition, result.offset()));
    return found;
  }

  /** The answer of a broker, or the failure that it tells of. */
  <T> T get(KafkaFuture<T> future) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no answer within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
  }
}
