package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.CountryPartitioner;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.statistics.Cut;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams.State;

/** The pipeline in this process, and the tables of all its instances together. */
final class RunningInstance implements Instance {
  private final PactlineStreams streams;
  private final IntSupplier partitions;
  private final Owners owners;
  private final PartsRoutes routes;

  /**
   * @param partitions how many partitions the tables have
   * @param owners who holds them
   * @param routes what other instances may ask
   */
  RunningInstance(
      PactlineStreams streams, IntSupplier partitions, Owners owners, PartsRoutes routes) {
    this.streams = streams;
    this.partitions = partitions;
    this.owners = owners;
    this.routes = routes;
  }

  @Override
  public String state() {
    return isCutOff() ? "CUT_OFF" : streams.state().name();
  }

  @Override
  public boolean isReady() {
    return streams.state() == State.RUNNING && !streams.isCutOff();
  }

  private boolean isCutOff() {
    return streams.state() == State.RUNNING && streams.isCutOff();
  }

  @Override
  public boolean isOver() {
    State state = streams.state();
    return state.hasCompletedShutdown() || state == State.PENDING_ERROR;
  }

  @Override
  public Object version() {
    return all(Parts::version);
  }

  @Override
  public Cut cut() {
    List<Agreement> agreements = new ArrayList<>();
    all(Parts::agreements).values().forEach(agreements::addAll);
    return Cut.of(agreements);
  }

  @Override
  public Optional<Agreement> agreement(String id) {
    int partition = CountryPartitioner.partition(id, partitions.getAsInt());
    Parts owner = owners(Set.of(partition)).keySet().iterator().next();
    return Waiting.join(owner.agreement(partition, id));
  }

  @Override
  public String topology() {
    return streams.describe();
  }

  @Override
  public void routes(RoutesConfig config) {
    routes.add(config);
  }

  /** The answers of all owners, by their partitions; all are asked at once. */
  private <T> Map<Set<Integer>, T> all(BiFunction<Parts, Set<Integer>, CompletableFuture<T>> ask) {
    Set<Integer> every =
        IntStream.range(0, partitions.getAsInt())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Set<Integer>, CompletableFuture<T>> asked = new LinkedHashMap<>();
    owners(every).forEach((owner, theirs) -> asked.put(theirs, ask.apply(owner, theirs)));
    Map<Set<Integer>, T> answers = new LinkedHashMap<>();
    asked.forEach((theirs, answer) -> answers.put(theirs, Waiting.join(answer)));
    return answers;
  }

  private Map<Parts, Set<Integer>> owners(Set<Integer> which) {
    if (!isReady()) {
      throw new NotReadyException("The pipeline is " + state() + ".", null);
    }
    return owners.of(which);
  }
}
