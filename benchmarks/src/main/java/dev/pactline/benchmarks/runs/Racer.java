package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.ArticleRecords;
import dev.pactline.benchmarks.load.EventRecords;
import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.load.Publisher;
import dev.pactline.benchmarks.peers.Place;
import dev.pactline.benchmarks.peers.Place.Input;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A contestant with an input of its own, which it is given in portions. It runs through all rounds,
 * so that the later ones find it warm, and stands still while a portion is published.
 */
final class Racer implements AutoCloseable {

  /** The one that is measured; others do all in one step, whatever they begin with. */
  static final String PRODUCT = "Product";

  /** The one that does not share our libraries: its RocksDB has the same names as ours. */
  static final String FLINK = "Flink";

  private static final String FLINK_JOB = "dev.pactline.benchmarks.flink.Flink";

  private final String name;
  private final Cluster cluster;
  private final Place place;
  private final Topics topics;
  private final List<String> stages;
  private final Iterator<ProducerRecord<byte[], byte[]>> load;
  private final Contestant contestant;

  private Racer(Run run, Cluster cluster, String name, Place place, Items items) throws Exception {
    this.name = name;
    this.cluster = cluster;
    this.place = place;
    Topics input = cluster.topics(place.from(), run.partitions);
    cluster.topics(place.to(), run.partitions);
    this.topics = place.topics();
    this.stages = name.equals(PRODUCT) ? run.stages(place) : List.of(run.source(place));
    this.load =
        run.input == Input.EVENTS
            ? new EventRecords(items, input.agreementEvents())
            : new ArticleRecords(items, input.articles());
    this.contestant =
        name.equals(FLINK)
            ? Contestant.start(FLINK_JOB, run.flinkLibraries.toString(), place, run.jvm)
            : Contestant.start(name, place, run.jvm);
  }

  /**
   * Starts one.
   *
   * @param name of its class in {@code dev.pactline.benchmarks.peers}, or {@link #FLINK}
   * @param items all that it will be given
   */
  static Racer start(Run run, Cluster cluster, String name, Items items) throws Exception {
    String prefix = name.toLowerCase(Locale.ROOT) + '.';
    Place place = run.place(cluster, "load." + prefix, prefix, prefix, Map.of());
    return new Racer(run, cluster, name, place, items);
  }

  /**
   * Gives it a portion, and waits until all of it is counted and committed.
   *
   * @param records how many
   */
  Throughput.Result run(int round, long records) throws Exception {
    contestant.pause();
    publish(records);
    Progress progress = new Progress(cluster, place, stages.get(0));
    Duration processor = contestant.processorTime();
    Duration broker = brokerTime();
    long start = System.nanoTime();
    contestant.resume();
    progress.await(progress.total(), contestant);
    if (stages.size() > 1) {
      progress.awaitRest(stages); // for one that makes steps of it, the rest follows
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    double used = seconds(contestant.processorTime().minus(processor));
    return new Throughput.Result(
        name,
        round,
        Math.round(records / elapsed),
        Math.round(records / used),
        elapsed,
        used,
        seconds(brokerTime().minus(broker)),
        contestant.residentBytes() >> 20,
        Folders.bytes(place.folder()) >> 20);
  }

  String name() {
    return name;
  }

  /** What its tables have come to. */
  Map<String, String> tables() {
    return Tables.digest(cluster.clients(), topics, place.to());
  }

  private void publish(long records) {
    List<ProducerRecord<byte[], byte[]>> portion = new ArrayList<>();
    while (portion.size() < records) {
      portion.add(load.next());
    }
    try (Publisher publisher = new Publisher(cluster.bootstrapServers(), 100)) {
      publisher.send(portion.iterator(), 0);
    }
  }

  private static Duration brokerTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Override
  public void close() {
    contestant.close();
  }
}
