package dev.pactline.benchmarks.peers;

import dev.pactline.streams.tables.TablesProcessor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.TaskMetadata;

/**
 * How the copies stand that an instance keeps of the stores of others.
 *
 * @param events name of the topic whose partitions are counted
 */
record Copies(KafkaStreams streams, String events) {

  /** Records that a copy may lack: what one commit after another is just writing. */
  private static final long AT_WORK = 2_000;

  private static final List<String> STORES =
      List.of(
          TablesProcessor.REPORTS_STORE,
          TablesProcessor.PROFILES_STORE,
          TablesProcessor.AGREEMENTS_STORE,
          TablesProcessor.TOTALS_STORE,
          TablesProcessor.DAYS_STORE);

  /** Such as {@code counts 1, copies 1, up to date}. */
  String standing() {
    Set<Integer> counted = new HashSet<>();
    Set<Integer> copied = new HashSet<>();
    streams
        .metadataForLocalThreads()
        .forEach(
            thread -> {
              addPartitions(counted, thread.activeTasks());
              addPartitions(copied, thread.standbyTasks());
            });
    return "counts %d, copies %d, %s"
        .formatted(counted.size(), copied.size(), isUpToDate(copied) ? "up to date" : "behind");
  }

  private void addPartitions(Set<Integer> partitions, Set<TaskMetadata> tasks) {
    tasks.stream()
        .flatMap(task -> task.topicPartitions().stream())
        .filter(partition -> partition.topic().equals(events))
        .forEach(partition -> partitions.add(partition.partition()));
  }

  private boolean isUpToDate(Set<Integer> copied) {
    try {
      Map<String, Map<Integer, LagInfo>> lags = streams.allLocalStorePartitionLags();
      return STORES.stream()
          .allMatch(
              store ->
                  copied.stream().allMatch(partition -> isUpToDate(lags.get(store), partition)));
    } catch (KafkaException | IllegalStateException e) {
      return false; // it is not running, or the brokers did not answer
    }
  }

  private static boolean isUpToDate(Map<Integer, LagInfo> lags, Integer partition) {
    LagInfo lag = lags == null ? null : lags.get(partition);
    return lag != null && lag.offsetLag() <= AT_WORK;
  }
}
