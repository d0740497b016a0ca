package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What further instances of one application bring. Each number of them works off the same records,
 * with tables of its own; a first part of the records is for the JVMs to warm up and for the
 * instances to share out the partitions. All tables must be the same.
 */
@Command(
    name = "instances",
    mixinStandardHelpOptions = true,
    description = "Records to committed statistics by one, two and four instances.")
final class Instances extends Run {

  @Option(
      names = "--instances",
      description = "how many at a time; may be repeated; default ${DEFAULT-VALUE}")
  List<Integer> counts = List.of(1, 2, 4);

  @Option(names = "--warm-up", description = "of the records, which do not count")
  long warmUp = 60_000;

  private Cluster cluster;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Instances()).execute(arguments));
  }

  /**
   * What a number of instances did.
   *
   * @param recordsPerSecond of all of them, by the clock
   * @param microseconds of processor time of all of them for each record
   */
  record Result(int instances, long recordsPerSecond, long microseconds) {}

  @Override
  public Integer call() throws Exception {
    partitions = Math.max(partitions, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    List<Result> results = new ArrayList<>();
    Map<Integer, Map<String, String>> tables = new LinkedHashMap<>();
    try (Cluster started = cluster()) {
      cluster = started;
      publish(cluster);
      for (int count : counts) {
        results.add(run(count, tables));
        System.err.println(results.get(results.size() - 1));
      }
    }
    boolean equal = tables.values().stream().distinct().count() == 1;
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("instances", results);
    summary.put("equalTables", equal);
    Map<String, Object> settings = settings();
    settings.put("warmUp", warmUp);
    report(settings, summary, results);
    if (!equal) {
      System.err.println("the tables differ: " + tables);
    }
    return equal ? 0 : 1;
  }

  private Result run(int count, Map<Integer, Map<String, String>> tables) throws Exception {
    String prefix = "instances" + count + '.';
    cluster.topics(prefix, partitions);
    List<Contestant> all = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        all.add(Contestant.start(Racer.PRODUCT, place(cluster, prefix, prefix + i, Map.of()), jvm));
      }
      Result result = measure(place(cluster, prefix, prefix + 0, Map.of()), all);
      tables.put(
          count, Tables.digest(cluster.clients(), cluster.topics(prefix, partitions), prefix));
      return result;
    } finally {
      all.forEach(Contestant::close);
    }
  }

  private Result measure(Place place, List<Contestant> all) throws Exception {
    Contestant first = all.get(0);
    Progress progress = new Progress(cluster, place, source(place));
    long before = progress.await(warmUp, first);
    Duration processor = processorTime(all);
    long start = System.nanoTime();
    progress.await(progress.total(), first);
    progress.awaitRest(stages(place));
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = processorTime(all).minus(processor).toNanos() / 1e3;
    long count = progress.total() - before;
    return new Result(all.size(), Math.round(count / seconds), Math.round(used / count));
  }

  private static Duration processorTime(List<Contestant> all) {
    return all.stream().map(Contestant::processorTime).reduce(Duration.ZERO, Duration::plus);
  }
}
