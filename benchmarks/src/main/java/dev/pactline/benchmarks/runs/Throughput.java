package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import dev.pactline.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many records a second the pipeline brings from a topic to committed statistics, beside others
 * that do the same by the same rules. Each contestant in turn gets a process of its own and reads
 * the same records; they take turns in rounds, so that what else goes on meets all of them. All
 * must come to the same tables, byte for byte.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = "Records to committed statistics, beside the floor and other peers.")
final class Throughput extends Run {

  private static final String PRODUCT = "Product";

  @Option(names = "--warm-up", description = "records before the clock starts; ${DEFAULT-VALUE}")
  long warmUp = 100_000;

  @Option(names = "--rounds", description = "rounds of all contestants; default ${DEFAULT-VALUE}")
  int rounds = 5;

  @Option(names = "--contestant", description = "Product or Floor; may be repeated; default: both")
  List<String> contestants = List.of(PRODUCT, "Floor");

  @Option(names = "--out", description = "file for the results; default ${DEFAULT-VALUE}")
  Path out = Path.of("benchmarks/target/throughput.json");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Throughput()).execute(arguments));
  }

  /**
   * What one contestant did in one round.
   *
   * @param seconds by the clock
   * @param processorSeconds of its own process
   * @param brokerSeconds of processor time of the broker and of what watches
   * @param megabytes of memory it occupied at the end
   * @param stateMegabytes of files in its folder
   */
  record Result(
      String contestant,
      int round,
      long recordsPerSecond,
      long recordsPerProcessorSecond,
      double seconds,
      double processorSeconds,
      double brokerSeconds,
      long megabytes,
      long stateMegabytes) {}

  @Override
  public Integer call() throws Exception {
    List<Result> results = new ArrayList<>();
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    try (Cluster cluster = cluster()) {
      publish(cluster);
      for (int round = 1; round <= rounds; round++) {
        List<String> order = new ArrayList<>(contestants);
        Collections.rotate(order, round);
        for (String contestant : order) {
          results.add(run(cluster, contestant, round, tables));
          System.err.println(results.get(results.size() - 1));
        }
      }
    }
    boolean equal = tables.values().stream().distinct().count() == 1;
    Map<String, Object> summary = summary(results);
    summary.put("equalTables", equal);
    summary.put("tables", tables.values().iterator().next());
    Map<String, Object> settings = settings();
    settings.put("warmUp", warmUp);
    settings.put("rounds", rounds);
    new Report(out).write("throughput", settings, summary, results);
    if (!equal) {
      System.err.println("the tables differ: " + tables);
    }
    return equal ? 0 : 1;
  }

  private Result run(
      Cluster cluster, String name, int round, Map<String, Map<String, String>> tables)
      throws Exception {
    String prefix = name.toLowerCase(Locale.ROOT) + round + ".";
    Place place = place(cluster, prefix, prefix, Map.of());
    Topics topics = cluster.topics(prefix, partitions);
    Progress progress = new Progress(cluster, place, source(place));
    Result result;
    try (Contestant contestant = Contestant.start(name, place, jvm)) {
      long first = progress.await(Math.min(warmUp, progress.total() - 1), contestant);
      long start = System.nanoTime();
      Duration processor = contestant.processorTime();
      Duration broker = brokerTime();
      progress.await(progress.total(), contestant);
      if (name.equals(PRODUCT)) {
        progress.awaitRest(stages(place));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = seconds(contestant.processorTime().minus(processor));
      double count = progress.total() - first;
      result =
          new Result(
              name,
              round,
              Math.round(count / seconds),
              Math.round(count / used),
              seconds,
              used,
              seconds(brokerTime().minus(broker)),
              contestant.residentBytes() >> 20,
              Folders.bytes(place.folder()) >> 20);
    }
    tables.put(name + " " + round, Tables.digest(cluster.clients(), topics, prefix));
    cluster.remove(prefix, place.folder());
    return result;
  }

  private Map<String, Object> summary(List<Result> results) {
    Map<String, Object> summary = new LinkedHashMap<>();
    for (String contestant : contestants) {
      List<Result> its = results.stream().filter(r -> r.contestant().equals(contestant)).toList();
      Map<String, Object> medians = new LinkedHashMap<>();
      medians.put("recordsPerSecond", Medians.of(its, Result::recordsPerSecond));
      medians.put("recordsPerProcessorSecond", Medians.of(its, Result::recordsPerProcessorSecond));
      medians.put("megabytes", Medians.of(its, Result::megabytes));
      summary.put(contestant, medians);
      if (!contestant.equals(PRODUCT) && contestants.contains(PRODUCT)) {
        summary.put("Product to " + contestant, ratio(results, contestant));
      }
    }
    return summary;
  }

  /** The median over the rounds of how the product did beside another in the same round. */
  private double ratio(List<Result> results, String contestant) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ratios.add(speed(results, PRODUCT, round) / speed(results, contestant, round));
    }
    return Medians.of(ratios, Double::doubleValue);
  }

  private static double speed(List<Result> results, String contestant, int round) {
    return results.stream()
        .filter(result -> result.round() == round && result.contestant().equals(contestant))
        .mapToDouble(Result::recordsPerSecond)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Duration brokerTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
