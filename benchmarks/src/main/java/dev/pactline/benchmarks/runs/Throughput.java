package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.Items;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many records a second the pipeline brings from a topic to committed statistics, beside others
 * that do the same by the same rules. Each contestant has a process of its own; they are given the
 * same records in portions, in turns, so that what else goes on meets all of them. The first
 * portion warms up the JVMs. All must come to the same tables, byte for byte.
 */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = "Records to committed statistics, beside the floor and other peers.")
final class Throughput extends Run {

  @Option(names = "--warm-up", description = "records of the first round, which does not count")
  long warmUp = 150_000;

  @Option(names = "--rounds", description = "further rounds; default ${DEFAULT-VALUE}")
  int rounds = 5;

  @Option(
      names = "--contestant",
      description = "Product, Floor or Flink; may be repeated; default: all of them")
  List<String> contestants = List.of(Racer.PRODUCT, "Floor", Racer.FLINK);

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
    List<Racer> racers = new ArrayList<>();
    try (Cluster cluster = cluster()) {
      try {
        for (String contestant : contestants) {
          Items items = new Items(SEED, warmUp + rounds * records);
          racers.add(Racer.start(this, cluster, contestant, items));
        }
        for (int round = 0; round <= rounds; round++) {
          for (Racer racer : racers) {
            Result result = racer.run(round, round == 0 ? warmUp : records);
            System.err.println(result);
            results.add(result);
          }
          Collections.reverse(racers);
        }
        for (Racer racer : racers) {
          tables.put(racer.name(), racer.tables());
        }
      } finally {
        racers.forEach(Racer::close);
      }
    }
    boolean equal = tables.values().stream().distinct().count() == 1;
    Map<String, Object> summary = summary(timed(results));
    summary.put("equalTables", equal);
    summary.put("tables", tables.values().iterator().next());
    Map<String, Object> settings = settings();
    settings.put("warmUp", warmUp);
    settings.put("rounds", rounds);
    report(settings, summary, results);
    if (!equal) {
      System.err.println("the tables differ: " + tables);
    }
    return equal ? 0 : 1;
  }

  /** The first round is for the JVMs alone. */
  private static List<Result> timed(List<Result> results) {
    return results.stream().filter(result -> result.round() > 0).toList();
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
      if (!contestant.equals(Racer.PRODUCT) && contestants.contains(Racer.PRODUCT)) {
        summary.put("Product to " + contestant, ratio(results, contestant));
      }
    }
    return summary;
  }

  /** The median over the rounds of how the product did beside another in the same round. */
  private double ratio(List<Result> results, String contestant) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ratios.add(speed(results, Racer.PRODUCT, round) / speed(results, contestant, round));
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
}
