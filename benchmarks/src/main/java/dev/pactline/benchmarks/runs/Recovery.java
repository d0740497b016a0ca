package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.EventRecords;
import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.load.Publisher;
import dev.pactline.benchmarks.peers.Place;
import dev.pactline.benchmarks.peers.Place.Input;
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
 * nothing but its changelogs, and until another takes over that has counted the other half and kept
 * standby copies. Events go on being published meanwhile, and it is over when every partition has a
 * commit again.
 */
@Command(
    name = "recovery",
    mixinStandardHelpOptions = true,
    description = "From a SIGKILL to the next committed statistic, with and without a standby.")
final class Recovery extends Run {

  private static final String PREFIX = "recovery.";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What an instance says that counts one of two partitions and has a copy of the other. */
  private static final String SHARED = "counts 1, copies 1, up to date";

  /** What the killed one had sent before it died is through by then. */
  private static final long LAST_COMMIT_MILLIS = 100;

  @Option(names = "--rate", description = "events a second meanwhile; default ${DEFAULT-VALUE}")
  int rate = 200;

  @Option(names = "--step", description = "records between two samples; default ${DEFAULT-VALUE}")
  long step = 50_000;

  @Option(names = "--kills", description = "of one that works alone; default ${DEFAULT-VALUE}")
  int kills = 3;

  @Option(names = "--takeovers", description = "by one with copies; default ${DEFAULT-VALUE}")
  int takeovers = 3;

  @Option(
      names = "--session-timeout",
      description = "milliseconds after which one is given up; default ${DEFAULT-VALUE}")
  int sessionTimeout = 2_000;

  private final List<Result> results = new ArrayList<>();
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
    partitions = 2;
    try (Cluster started = cluster()) {
      cluster = started;
      publish(cluster);
      CountDownLatch over = new CountDownLatch(1);
      Thread load = new Thread(() -> publishOn(over), "load");
      try {
        restarts(load);
        for (int i = 0; i < takeovers; i++) {
          takeover("takeover" + i + '.', load);
        }
      } finally {
        over.countDown();
        load.join(); // nothing to wait for if it never began
      }
    }
    report();
    return 0;
  }

  private void report() throws Exception {
    Map<String, Object> settings = settings();
    settings.put("rate", rate);
    settings.put("sessionTimeout", sessionTimeout);
    Map<String, Object> summary = new LinkedHashMap<>();
    List<Result> alone = results.stream().filter(result -> !result.standby()).toList();
    List<Result> copied = results.stream().filter(Result::standby).toList();
    if (!alone.isEmpty()) {
      summary.put("secondsWithoutStandby", Medians.of(alone, Result::seconds));
      summary.put("restoredPerSecond", Medians.of(alone, Result::restoredPerSecond));
    }
    if (!copied.isEmpty()) {
      summary.put("secondsWithStandby", Medians.of(copied, Result::seconds));
    }
    report(settings, summary, results);
  }

  /** Kills one again and again. Its stores are worthless then: Kafka Streams removes them. */
  private void restarts(Thread load) throws Exception {
    if (kills == 0) {
      return;
    }
    Place place = place(PREFIX, "alone", false);
    Contestant working = Contestant.start(Racer.PRODUCT, place, jvm);
    try {
      work(place, working, load);
      for (int i = 0; i < kills; i++) {
        long start = System.nanoTime();
        Map<TopicPartition, Long> before = killed(working, place);
        working = Contestant.start(Racer.PRODUCT, place, jvm);
        results.add(result(false, start, before, place, working));
      }
    } finally {
      working.close();
    }
  }

  /** Two work off the load together, each with copies of what the other counts; one is killed. */
  private void takeover(String prefix, Thread load) throws Exception {
    Place place = place(prefix, prefix + "victim", true);
    Place heirs = place(prefix, prefix + "heir", true);
    try (Contestant victim = Contestant.start(Racer.PRODUCT, place, jvm);
        Contestant heir = Contestant.start(Racer.PRODUCT, heirs, jvm)) {
      work(place, victim, load);
      victim.awaitLastSaid(SHARED, PATIENCE);
      heir.awaitLastSaid(SHARED, PATIENCE);
      long start = System.nanoTime();
      results.add(result(true, start, killed(victim, place), heirs, heir));
    }
  }

  /** Until all is worked off that was published, and what is being published. */
  private void work(Place place, Contestant working, Thread load) throws Exception {
    Progress progress = new Progress(cluster, place, source(place));
    new Steps(progress, place, working, step).await();
    if (load.getState() == Thread.State.NEW) {
      load.start();
    }
    do { // the load goes on: what came meanwhile, until that is little
      progress = new Progress(cluster, place, source(place));
      progress.await(progress.total(), working);
    } while (new Progress(cluster, place, source(place)).total() - progress.total() > rate);
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

  private Place place(String prefix, String folder, boolean standby) {
    cluster.topics(prefix, partitions);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("session.timeout.ms", Integer.toString(sessionTimeout));
    properties.put("heartbeat.interval.ms", Integer.toString(sessionTimeout / 4));
    properties.put("producer.transaction.timeout.ms", Integer.toString(sessionTimeout));
    properties.put("num.standby.replicas", standby ? "1" : "0");
    return place(cluster, prefix, folder, properties);
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
