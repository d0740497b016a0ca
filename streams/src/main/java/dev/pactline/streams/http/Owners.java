package dev.pactline.streams.http;

import dev.pactline.streams.Pipeline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;

/** Who holds which partitions: this process, or else whom the group assigned them to. */
final class Owners {
  private final LocalParts local;
  private final KafkaStreams streams;
  private final String countedTopic;
  private final Optional<HostInfo> self;
  private final Function<HostInfo, Parts> others;

  /**
   * @param countedTopic the topic that the tables are counted from
   * @param self where others reach this instance; empty if they cannot
   * @param others how to ask another instance
   */
  Owners(
      LocalParts local,
      KafkaStreams streams,
      String countedTopic,
      Optional<HostInfo> self,
      Function<HostInfo, Parts> others) {
    this.local = local;
    this.streams = streams;
    this.countedTopic = countedTopic;
    this.self = self;
    this.others = others;
  }

  /**
   * Each partition with exactly one owner.
   *
   * @param partitions which
   * @throws NotReadyException if one of them has none at the moment
   */
  Map<Parts, Set<Integer>> of(Set<Integer> partitions) {
    Map<Parts, Set<Integer>> owned = new LinkedHashMap<>();
    Set<Integer> elsewhere = new TreeSet<>();
    for (int partition : new TreeSet<>(partitions)) {
      if (local.holds(partition)) {
        owned.computeIfAbsent(local, owner -> new TreeSet<>()).add(partition);
      } else {
        elsewhere.add(partition);
      }
    }
    if (!elsewhere.isEmpty()) {
      others(elsewhere).forEach((host, theirs) -> owned.put(others.apply(host), theirs));
    }
    return owned;
  }

  private Map<HostInfo, Set<Integer>> others(Set<Integer> partitions) {
    Map<Integer, HostInfo> hosts = hosts();
    Map<HostInfo, Set<Integer>> owned = new LinkedHashMap<>();
    for (int partition : partitions) {
      HostInfo host = hosts.get(partition);
      if (host == null) {
        throw new NotReadyException(
            "A part of the tables is with nobody, or with an instance that does not say where it"
                + " is (--application-server).",
            null);
      }
      if (self.filter(host::equals).isPresent()) { // it is to be ours, and is not yet
        throw new NotReadyException("The tables are being restored or moved.", null);
      }
      owned.computeIfAbsent(host, one -> new TreeSet<>()).add(partition);
    }
    return owned;
  }

  private Map<Integer, HostInfo> hosts() {
    Map<Integer, HostInfo> hosts = new HashMap<>();
    try {
      for (StreamsMetadata member : streams.streamsMetadataForStore(Pipeline.AGREEMENTS_STORE)) {
        for (TopicPartition partition : member.topicPartitions()) {
          if (partition.topic().equals(countedTopic)) {
            hosts.put(partition.partition(), member.hostInfo());
          }
        }
      }
    } catch (StreamsException | IllegalStateException e) { // it has not started, or is closing
      throw new NotReadyException("The tables are being restored or moved.", e);
    }
    return hosts;
  }
}
