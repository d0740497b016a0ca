package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a record costs as more and more of them are counted, and what memory and disk. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = "Cost of a record, memory and disk as the work grows.")
final class Growth extends Run {

  private static final String PREFIX = "growth.";

  @Option(names = "--step", description = "records between two samples; default ${DEFAULT-VALUE}")
  long step = 50_000;

  @Option(names = "--out", description = "file for the results; default ${DEFAULT-VALUE}")
  Path out = Path.of("benchmarks/target/growth.json");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Growth()).execute(arguments));
  }

  /**
   * A step.
   *
   * @param records committed at its end
   * @param recordsPerSecond of the step, by the clock
   * @param microseconds of processor time of the process for each record of the step
   * @param megabytes of memory occupied at its end
   * @param stateMegabytes of files in its folder at its end
   */
  record Sample(
      long records,
      long recordsPerSecond,
      double microseconds,
      long megabytes,
      long stateMegabytes) {}

  @Override
  public Integer call() throws Exception {
    List<Sample> samples = new ArrayList<>();
    Map<String, Object> summary = new LinkedHashMap<>();
    try (Cluster cluster = cluster()) {
      Place place = place(cluster, PREFIX, "one", Map.of());
      cluster.topics(PREFIX, partitions);
      publish(cluster);
      try (Contestant contestant = Contestant.start("Product", place, jvm)) {
        grow(new Progress(cluster, place, source(place)), place, contestant, samples);
      }
      summary.put("tables", Tables.digest(cluster.clients(), place.topics(), PREFIX));
    }
    summary.put("samples", samples);
    new Report(out).write("growth", settings(), summary, samples);
    return 0;
  }

  private void grow(Progress progress, Place place, Contestant contestant, List<Sample> samples)
      throws Exception {
    long before = progress.await(1, contestant);
    while (before < progress.total()) {
      long start = System.nanoTime();
      Duration processor = contestant.processorTime();
      long reached = progress.await(Math.min(before + step, progress.total()), contestant);
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = contestant.processorTime().minus(processor).toNanos() / 1e3;
      long count = reached - before;
      samples.add(
          new Sample(
              reached,
              Math.round(count / seconds),
              used / count,
              contestant.residentBytes() >> 20,
              Folders.bytes(place.folder()) >> 20));
      System.err.println(samples.get(samples.size() - 1));
      before = reached;
    }
  }
}
