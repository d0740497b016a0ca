package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.Pipeline;
import dev.pactline.streams.statistics.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The pipeline in this process, by interactive queries. */
final class RunningInstance implements Instance {
  private static final String NO_AGREEMENT = "-"; // the position is asked for, not a value

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

  /** How far into the topic the store has come: a number for each partition. */
  @Override
  public Object version() {
    refuseUnlessWhole();
    var query =
        StateQueryRequest.inStore(Pipeline.AGREEMENTS_STORE)
            .withQuery(KeyQuery.<String, Agreement>withKey(NO_AGREEMENT));
    try {
      return streams.kafkaStreams().query(query).getPosition();
    } catch (StreamsException e) { // such as UnknownStateStoreException, StreamsNotRunning
      throw moving(e);
    }
  }

  @Override
  public Cut cut() {
    List<Agreement> agreements = new ArrayList<>();
    try (KeyValueIterator<String, Agreement> all =
        this.<Agreement>store(Pipeline.AGREEMENTS_STORE).all()) {
      all.forEachRemaining(entry -> agreements.add(entry.value));
    } catch (InvalidStateStoreException e) {
      throw moving(e);
    }
    return Cut.of(agreements);
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
    refuseUnlessWhole();
    try {
      return streams.store(name, QueryableStoreTypes.<String, V>keyValueStore());
    } catch (InvalidStateStoreException e) {
      throw moving(e);
    }
  }

  private void refuseUnlessWhole() {
    if (!isReady()) {
      throw new NotReadyException("The pipeline is " + state() + ".", null);
    }
    if (held() < partitions.getAsInt()) { // what it holds would look like all there is
      throw new NotReadyException(
          "The tables are spread over several instances: read them from their topics.", null);
    }
  }

  private static NotReadyException moving(Exception cause) {
    return new NotReadyException("The tables are being restored or moved.", cause);
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
