package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
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

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Growth()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Map<String, Object> summary = new LinkedHashMap<>();
    List<Steps.Sample> samples;
    try (Cluster cluster = cluster()) {
      Place place = place(cluster, PREFIX, "one", Map.of());
      cluster.topics(PREFIX, partitions);
      publish(cluster);
      try (Contestant contestant = Contestant.start(Racer.PRODUCT, place, jvm)) {
        Progress progress = new Progress(cluster, place, source(place));
        samples = new Steps(progress, place, contestant, step).await();
      }
      summary.put("tables", Tables.digest(cluster.clients(), place.topics(), PREFIX));
    }
    summary.put("samples", samples);
    report(settings(), summary, samples);
    return 0;
  }
}
