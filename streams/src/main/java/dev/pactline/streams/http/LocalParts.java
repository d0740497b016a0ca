package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.Pipeline;
import dev.pactline.streams.tables.CountedPartitions;
import dev.pactline.streams.tables.CountedPartitions.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What this process holds, by interactive queries. */
final class LocalParts implements Parts {
  private final PactlineStreams streams;
  private final CountedPartitions held;

  LocalParts(PactlineStreams streams) {
    this.streams = streams;
    this.held = streams.countedPartitions();
  }

  boolean holds(int partition) {
    return held.run(partition).isPresent();
  }

  @Override
  public CompletableFuture<String> version(Set<Integer> partitions) {
    return answer(
        () ->
            String.join(
                " ", new TreeSet<>(partitions).stream().map(p -> run(p).version()).toList()));
  }

  @Override
  public CompletableFuture<List<Agreement>> agreements(Set<Integer> partitions) {
    return answer(
        () -> {
          List<Agreement> all = new ArrayList<>();
          new TreeSet<>(partitions).forEach(partition -> all.addAll(whole(partition, this::all)));
          return all;
        });
  }

  @Override
  public CompletableFuture<Optional<Agreement>> agreement(int partition, String id) {
    return answer(() -> whole(partition, store -> Optional.ofNullable(store.get(id))));
  }

  private List<Agreement> all(ReadOnlyKeyValueStore<String, Agreement> store) {
    List<Agreement> agreements = new ArrayList<>();
    try (KeyValueIterator<String, Agreement> all = store.all()) {
      all.forEachRemaining(entry -> agreements.add(AgreementFile.lean(entry.value)));
    }
    return agreements;
  }

  /** Reads a partition; what was read counts only if its store was whole all the while. */
  private <T> T whole(
      int partition, Function<ReadOnlyKeyValueStore<String, Agreement>, T> reading) {
    Run run = run(partition);
    T read =
        reading.apply(
            streams.store(
                Pipeline.AGREEMENTS_STORE,
                partition,
                QueryableStoreTypes.<String, Agreement>keyValueStore()));
    if (run(partition) != run) {
      throw moving(null);
    }
    return read;
  }

  private Run run(int partition) {
    if (streams.isCutOff()) {
      throw new NotReadyException(
          "The brokers have not heard of this instance for too long: others may know better.",
          null);
    }
    return held.run(partition).orElseThrow(() -> moving(null));
  }

  private static <T> CompletableFuture<T> answer(java.util.function.Supplier<T> answer) {
    try {
      return CompletableFuture.completedFuture(answer.get());
    } catch (NotReadyException e) {
      return CompletableFuture.failedFuture(e);
    } catch (StreamsException e) { // such as InvalidStateStoreException, StreamsNotStarted
      return CompletableFuture.failedFuture(moving(e));
    }
  }

  private static NotReadyException moving(Exception cause) {
    return new NotReadyException("The tables are being restored or moved.", cause);
  }
}
