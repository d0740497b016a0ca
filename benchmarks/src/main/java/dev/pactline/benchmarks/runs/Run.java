package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.load.ArticleRecords;
import dev.pactline.benchmarks.load.EventRecords;
import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.load.Publisher;
import dev.pactline.benchmarks.peers.Place;
import dev.pactline.benchmarks.peers.Place.Input;
import dev.pactline.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all benchmarks that need a broker have in common. */
abstract class Run implements Callable<Integer> {

  /** Prefix of the topics that a load is published to. */
  static final String FROM = "load.";

  static final long SEED = 20_190_512;

  @Option(names = "--input", description = "EVENTS or ARTICLES; default ${DEFAULT-VALUE}")
  Input input = Input.EVENTS;

  @Option(names = "--records", description = "records; default ${DEFAULT-VALUE}")
  long records = 300_000;

  @Option(names = "--partitions", description = "of each topic; default ${DEFAULT-VALUE}")
  int partitions = 2;

  @Option(names = "--jvm", description = "flag for the JVM of each process; may be repeated")
  List<String> jvm =
      List.of(
          "-Xms3g",
          "-Xmx3g",
          "-XX:+UseSerialGC",
          "-XX:InlineSmallCode=1000",
          "-XX:+UseTransparentHugePages");

  @Option(
      names = "--kafka",
      description = "property=value for the product, flink.property=value for Flink; repeatable")
  Map<String, String> kafka = new LinkedHashMap<>();

  @Option(names = "--registry", description = "folder of the registry; default ${DEFAULT-VALUE}")
  Path registry = Path.of("launcher/target/pactline/registry");

  @Option(names = "--flink", description = "libraries of Flink; default ${DEFAULT-VALUE}")
  Path flinkLibraries = Path.of("benchmarks/flink/target/lib/*");

  @Option(
      names = "--out",
      description = "file for the results; default benchmarks/target/ and the name, .json")
  Path out;

  @Spec CommandSpec spec;

  /** The settings that all of them have, for the report. */
  final Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("input", input);
    settings.put("records", records);
    settings.put("partitions", partitions);
    settings.put("jvm", jvm);
    settings.put("kafka", kafka);
    return settings;
  }

  /**
   * Writes the report.
   *
   * @param settings all of them
   * @param summary what to look at first
   * @param results single measurements
   */
  final void report(Map<String, ?> settings, Map<String, ?> summary, List<?> results)
      throws IOException {
    Path file = out == null ? Path.of("benchmarks/target", spec.name() + ".json") : out;
    new Report(file).write(spec.name(), settings, summary, results);
  }

  final Cluster cluster() throws IOException {
    return Cluster.start(registry);
  }

  /** Publishes the load flat out. */
  final void publish(Cluster cluster) {
    Topics topics = cluster.topics(FROM, partitions);
    try (Publisher publisher = new Publisher(cluster.bootstrapServers(), 100)) {
      Items items = new Items(SEED, records);
      publisher.send(
          input == Input.EVENTS
              ? new EventRecords(items, topics.agreementEvents())
              : new ArticleRecords(items, topics.articles()),
          0);
    }
  }

  /**
   * Where a process works.
   *
   * @param prefix of what it writes
   * @param folder name of its folder
   */
  final Place place(Cluster cluster, String prefix, String folder, Map<String, String> more) {
    return place(cluster, FROM, prefix, folder, more);
  }

  /** The same, for one with an input of its own. */
  final Place place(
      Cluster cluster, String from, String prefix, String folder, Map<String, String> more) {
    Map<String, String> properties = new LinkedHashMap<>(kafka);
    properties.putAll(more);
    return new Place(
        cluster.bootstrapServers(),
        cluster.registryUrl(),
        input,
        from,
        prefix,
        cluster.folder().resolve(folder),
        properties);
  }

  /** The topic that is read. */
  final String source(Place place) {
    Topics topics = place.topics();
    return input == Input.EVENTS ? topics.agreementEvents().name() : topics.articles().name();
  }

  /** What must be done before all is counted, in order. */
  final List<String> stages(Place place) {
    Topics topics = place.topics();
    return input == Input.EVENTS
        ? List.of(topics.agreementEvents().name())
        : List.of(topics.articles().name(), topics.agreementEvents().name());
  }
}
