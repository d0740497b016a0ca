package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.EventRecords;
import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.load.Publisher;
import dev.pactline.benchmarks.peers.Place;
import dev.pactline.benchmarks.peers.Place.Input;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long nothing is committed when an instance is killed at work: until it is started again with
 * nothing but its changelogs, and until another takes over that keeps standby copies. Events go on
 * being published meanwhile, and it is over when every partition has a commit again.
 */
@Command(
    name = "recovery",
    mixinStandardHelpOptions = true,
    description = "From a SIGKILL to the next committed statistic, with and without a standby.")
final class Recovery extends Run {

  private static final String PREFIX = "recovery.";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What the killed one had sent before it died is through by then. */
  private static final long LAST_COMMIT_MILLIS = 100;

  @Option(names = "--rate", description = "events a second meanwhile; default ${DEFAULT-VALUE}")
  int rate = 200;

  @Option(names = "--kills", description = "of each kind; default ${DEFAULT-VALUE}")
  int kills = 3;

  @Option(
      names = "--session-timeout",
      description = "milliseconds after which one is given up; default ${DEFAULT-VALUE}")
  int sessionTimeout = 2_000;

  @Option(names = "--out", description = "file for the results; default ${DEFAULT-VALUE}")
  Path out = Path.of("benchmarks/target/recovery.json");

  private Cluster cluster;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Recovery()).execute(arguments));
  }

  /**
   * A kill.
   *
   * @param standby whether another instance had copies of the stores
   * @param seconds until every partition had a commit again
   * @param restored records of changelogs that were put back
   * @param restoredPerSecond of them, while stores were being restored
   */
  record Result(boolean standby, double seconds, long restored, long restoredPerSecond) {}

  @Override
  public Integer call() throws Exception {
    input = Input.EVENTS;
    List<Result> results = new ArrayList<>();
    Map<String, Object> summary = new LinkedHashMap<>();
    try (Cluster started = cluster()) {
      cluster = started;
      cluster.topics(PREFIX, partitions);
      publish(cluster);
      CountDownLatch over = new CountDownLatch(1);
      Thread load = null;
      Contestant working = Contestant.start("Product", place("0", false), jvm);
      try {
        Progress progress = new Progress(cluster, place("0", false), source(place("0", false)));
        progress.await(progress.total(), working);
        load = new Thread(() -> publishOn(over), "load");
        load.start();
        for (int i = 0; i < kills; i++) {
          working = restarted(working, results);
        }
        working.close();
        working = standbys(results);
      } finally {
        over.countDown();
        working.close();
        if (load != null) {
          load.join();
        }
      }
    }
    for (boolean standby : List.of(false, true)) {
      List<Result> its = results.stream().filter(r -> r.standby() == standby).toList();
      summary.put(
          standby ? "secondsWithStandby" : "secondsWithoutStandby",
          Medians.of(its, Result::seconds));
    }
    summary.put(
        "restoredPerSecond", Medians.of(results.subList(0, kills), Result::restoredPerSecond));
    Map<String, Object> settings = settings();
    settings.put("rate", rate);
    settings.put("sessionTimeout", sessionTimeout);
    new Report(out).write("recovery", settings, summary, results);
    return 0;
  }

  /** Kills it and starts it again. Its stores are worthless then: Kafka Streams removes them. */
  private Contestant restarted(Contestant victim, List<Result> results) throws Exception {
    Place place = place("0", false);
    long start = System.nanoTime();
    Map<TopicPartition, Long> before = killed(victim, place);
    Contestant heir = Contestant.start("Product", place, jvm);
    results.add(result(false, start, before, place, heir));
    return heir;
  }

  /** The first works, the second keeps copies; the second takes over, and a third keeps copies. */
  private Contestant standbys(List<Result> results) throws Exception {
    Contestant working = Contestant.start("Product", place("1", true), jvm);
    working.awaitSaid("caught up", PATIENCE);
    for (int i = 0; i < kills; i++) {
      Place place = place(Integer.toString(i + 2), true);
      Contestant heir = Contestant.start("Product", place, jvm);
      heir.awaitSaid("caught up", PATIENCE);
      long start = System.nanoTime();
      results.add(result(true, start, killed(working, place), place, heir));
      working = heir;
    }
    return working;
  }

  private Map<TopicPartition, Long> killed(Contestant victim, Place place) throws Exception {
    victim.kill();
    Thread.sleep(LAST_COMMIT_MILLIS);
    return new Progress(cluster, place, source(place)).committedByPartition();
  }

  private Result result(
      boolean standby, long start, Map<TopicPartition, Long> before, Place place, Contestant heir)
      throws Exception {
    new Progress(cluster, place, source(place)).awaitMoreOfAll(before, heir);
    double seconds = (System.nanoTime() - start) / 1e9;
    long restored = heir.said("restored ").orElse(0);
    long millis = heir.said("milliseconds ").orElse(0);
    Result result =
        new Result(standby, seconds, restored, millis == 0 ? 0 : restored * 1_000 / millis);
    System.err.println(result);
    return result;
  }

  private Place place(String folder, boolean standby) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("session.timeout.ms", Integer.toString(sessionTimeout));
    properties.put("heartbeat.interval.ms", Integer.toString(sessionTimeout / 4));
    properties.put("producer.transaction.timeout.ms", Integer.toString(sessionTimeout));
    properties.put("num.standby.replicas", standby ? "1" : "0");
    return place(cluster, PREFIX, folder, properties);
  }

  /** Publishes further events at a set rate until it is over. */
  private void publishOn(CountDownLatch over) {
    Items items = new Items(SEED, Long.MAX_VALUE);
    for (long i = 0; i < records; i++) {
      items.next();
    }
    EventRecords events =
        new EventRecords(items, cluster.topics(FROM, partitions).agreementEvents());
    try (Publisher publisher = new Publisher(cluster.bootstrapServers(), 0)) {
      while (over.getCount() > 0) {
        List<ProducerRecord<byte[], byte[]>> second = new ArrayList<>();
        for (int i = 0; i < rate; i++) {
          second.add(events.next());
        }
        publisher.send(second.iterator(), rate);
      }
    }
  }
}
