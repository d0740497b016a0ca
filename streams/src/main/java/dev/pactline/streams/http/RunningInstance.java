package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.Pipeline;
import dev.pactline.streams.statistics.StatisticsProcessor;
import dev.pactline.streams.statistics.StatisticsQueries;
import dev.pactline.streams.statistics.Totals;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The pipeline in this process, by interactive queries. */
final class RunningInstance implements Instance {
  private final PactlineStreams streams;
  private final String countedTopic;
  private final IntSupplier partitions;

  /**
   * @param countedTopic the topic that the tables are counted from
   * @param partitions how many partitions that topic has
   */
  RunningInstance(PactlineStreams streams, String countedTopic, IntSupplier partitions) {
    this.streams = streams;
    this.countedTopic = countedTopic;
    this.partitions = partitions;
  }

  @Override
  public String state() {
    return streams.state().name();
  }

  @Override
  public boolean isReady() {
    return streams.state() == State.RUNNING;
  }

  @Override
  public boolean isOver() {
    State state = streams.state();
    return state.hasCompletedShutdown() || state == State.PENDING_ERROR;
  }

  @Override
  public StatisticsQueries statistics() {
    return new StatisticsQueries(this.<Totals>store(StatisticsProcessor.TOTALS_STORE));
  }

  @Override
  public Optional<Agreement> agreement(String id) {
    return Optional.ofNullable(this.<Agreement>store(Pipeline.AGREEMENTS_STORE).get(id));
  }

  @Override
  public String topology() {
    return streams.describe();
  }

  private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    if (!isReady()) {
      throw new NotReadyException("The pipeline is " + state() + ".", null);
    }
    if (held() < partitions.getAsInt()) { // what it holds would look like all there is
      throw new NotReadyException(
          "The tables are spread over several instances: read them from their topics.", null);
    }
    try {
      return streams.store(name, QueryableStoreTypes.<String, V>keyValueStore());
    } catch (InvalidStateStoreException e) {
      throw new NotReadyException("The tables are being restored or moved.", e);
    }
  }

  private long held() {
    return streams.kafkaStreams().metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .flatMap(task -> partitions(task.topicPartitions().stream()))
        .distinct()
        .count();
  }

  private Stream<TopicPartition> partitions(Stream<TopicPartition> all) {
    return all.filter(partition -> partition.topic().equals(countedTopic));
  }
}
