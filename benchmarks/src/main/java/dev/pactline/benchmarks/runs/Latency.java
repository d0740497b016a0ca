package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.load.Publisher;
import dev.pactline.benchmarks.peers.Place;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long it takes from the moment at which a record is due to be published until the row of its
 * country, with the record counted in it, can be read by a consumer of committed records. A record
 * that is sent late because the machine is busy has waited since it was due. The rates are shares
 * of the throughput that is measured first, in the same processes, by a portion that is given flat
 * out after the warm-up. Records one by one are another work than portions, for publisher, broker
 * and product: the first rate is kept for some time before anything is measured.
 */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description = "From the publication of a record to its committed statistic, at set rates.")
final class Latency extends Run {

  private static final String PREFIX = "latency.";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double PERCENT = 100;

  /** No more than one in so many may be a dead letter. */
  private static final long DEAD_LETTERS = 1_000;

  @Option(names = "--share", description = "per cent of the throughput; may be repeated")
  List<Integer> shares = List.of(10, 50, 80);

  @Option(names = "--rate", description = "records a second, instead of shares; may be repeated")
  List<Integer> rates = List.of();

  @Option(names = "--seconds", description = "at each rate; default ${DEFAULT-VALUE}")
  int seconds = 20;

  @Option(names = "--warm-up", description = "records sent first; default ${DEFAULT-VALUE}")
  int warmUp = 60_000;

  @Option(
      names = "--paced-warm-up",
      description = "seconds at the first rate, not measured; default ${DEFAULT-VALUE}")
  int pacedWarmUp = 30;

  private Cluster cluster;
  private Place place;
  private Contestant contestant;
  private Iterator<Probe> probes;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Latency()).execute(arguments));
  }

  /**
   * What was seen at one rate; times in milliseconds.
   *
   * @param perSecond records published
   * @param measured records whose wait is known
   * @param neverSeen records that were not counted within half a minute: dead letters, where more
   *     reports are linked than are taken of one event
   */
  record Result(
      long perSecond,
      long measured,
      long neverSeen,
      long median,
      long p99,
      long p999,
      long longest) {}

  @Override
  public Integer call() throws Exception {
    try (Cluster started = cluster()) {
      cluster = started;
      place = place(cluster, PREFIX, "one", Map.of());
      Topics topics = cluster.topics(PREFIX, partitions);
      probes = Probe.of(input, new Items(SEED, Long.MAX_VALUE), cluster.topics(FROM, partitions));
      try (Contestant product = Contestant.start(Racer.PRODUCT, place, jvm)) {
        contestant = product;
        return measure(topics);
      }
    }
  }

  private int measure(Topics topics) throws Exception {
    flatOut(warmUp);
    long throughput = flatOut((int) records);
    List<Long> perSecond =
        rates.isEmpty()
            ? shares.stream().map(share -> Math.round(throughput * share / PERCENT)).toList()
            : rates.stream().map(Integer::longValue).toList();
    List<Result> results = new ArrayList<>();
    String rows = topics.countryStatistics().name();
    try (Publisher publisher = new Publisher(cluster.bootstrapServers(), 0);
        RowWatch watch = RowWatch.start(cluster.clients(), partitionsOf(rows))) {
      Result cold = at(perSecond.get(0), pacedWarmUp, publisher, watch);
      System.err.println("not counted: " + cold);
      for (long rate : perSecond) {
        results.add(at(rate, seconds, publisher, watch));
        System.err.println(results.get(results.size() - 1));
      }
    }
    report(throughput, results);
    boolean lost = results.stream().anyMatch(r -> r.neverSeen() * DEAD_LETTERS > r.measured());
    return lost ? 1 : 0;
  }

  private void report(long throughput, List<Result> results) throws Exception {
    Map<String, Object> settings = settings();
    settings.put("seconds", seconds);
    settings.put("warmUp", warmUp);
    settings.put("pacedWarmUp", pacedWarmUp);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("recordsPerSecondFlatOut", throughput);
    summary.put("milliseconds", results);
    report(settings, summary, results);
  }

  /** Gives it a portion at once, and returns how many it dealt with in a second. */
  private long flatOut(int count) throws Exception {
    contestant.pause();
    try (Publisher publisher = new Publisher(cluster.bootstrapServers(), 100)) {
      publisher.send(next(count).stream().map(Probe::record).iterator(), 0);
    }
    Progress progress = new Progress(cluster, place, source(place));
    long start = System.nanoTime();
    contestant.resume();
    progress.await(progress.total(), contestant);
    progress.awaitRest(stages(place));
    long perSecond = Math.round(count / ((System.nanoTime() - start) / 1e9));
    System.err.println(count + " flat out, records/s: " + perSecond);
    return perSecond;
  }

  private Result at(long rate, int duration, Publisher publisher, RowWatch watch)
      throws InterruptedException {
    List<Probe> due = next((int) (rate * duration));
    publisher.send(
        due.stream().map(Probe::record).iterator(),
        (double) rate,
        (number, dueMillis) -> {
          String country = due.get(number).country();
          if (country != null) {
            watch.expect(country, dueMillis);
          }
        });
    long neverSeen = watch.awaitAll(PATIENCE);
    Histogram waits = watch.takeWaits();
    return new Result(
        rate,
        waits.getTotalCount(),
        neverSeen,
        waits.getValueAtPercentile(50),
        waits.getValueAtPercentile(99),
        waits.getValueAtPercentile(99.9),
        waits.getMaxValue());
  }

  private List<Probe> next(int count) {
    List<Probe> next = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      next.add(probes.next());
    }
    return next;
  }

  private List<TopicPartition> partitionsOf(String topic) {
    return IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
  }
}
