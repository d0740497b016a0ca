package dev.pactline.benchmarks.peers;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where one contestant works: it reads topics that all share, and writes its own.
 *
 * @param bootstrapServers where the brokers are
 * @param registryUrl of the schema registry
 * @param input what is read from the shared topics
 * @param from prefix of the topics that are read
 * @param to prefix of the topics that are written, and name of the consumer group
 * @param folder for its state
 * @param kafka further properties of Kafka's clients
 */
public record Place(
    String bootstrapServers,
    String registryUrl,
    Input input,
    String from,
    String to,
    Path folder,
    Map<String, String> kafka) {

  /** What a benchmark begins with. */
  public enum Input {
    /** The records of {@code articles}. */
    ARTICLES,
    /** The records of {@code agreement-events}. */
    EVENTS
  }

  private static final int FIXED = 6;

  /**
   * What {@link #arguments} says, as the main method of a contestant gets it. From now on the
   * process ends when the one that started it does.
   */
  public static Place parse(String[] arguments) {
    endWithParent();
    return of(List.of(arguments));
  }

  /** What {@link #arguments} says. */
  public static Place of(List<String> arguments) {
    Map<String, String> kafka = new TreeMap<>();
    for (String property : arguments.subList(FIXED, arguments.size())) {
      int equals = property.indexOf('=');
      kafka.put(property.substring(0, equals), property.substring(equals + 1));
    }
    return new Place(
        arguments.get(0),
        arguments.get(1),
        Input.valueOf(arguments.get(2)),
        arguments.get(3),
        arguments.get(4),
        Path.of(arguments.get(5)),
        kafka);
  }

  /** However the benchmark ends, the system closes the pipe to its children. */
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever said.
                }
              } catch (IOException e) {
                // The same as its end.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** For the command line of a contestant. */
  public List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(bootstrapServers, registryUrl, input.name(), from, to, folder.toString()));
    kafka.forEach((key, value) -> arguments.add(key + '=' + value));
    return arguments;
  }

  /** The consumer group whose committed offsets tell how far it is. */
  public String group() {
    return to + "group";
  }

  /** The topics it reads and writes. */
  public Topics topics() {
    AvroSerdes serdes = AvroSerdes.using(Map.of(RegistrySettings.URL, registryUrl));
    Topics read = Topics.using(from, serdes);
    Topics written = Topics.using(to, serdes);
    return new Topics(
        read.articles(),
        input == Input.ARTICLES ? written.agreementEvents() : read.agreementEvents(),
        written.agreements(),
        written.countryStatistics(),
        written.jointStatistics(),
        written.countryMonthStatistics(),
        written.countrySectorStatistics(),
        written.countryCurrencyStatistics(),
        written.rejections(),
        written.deadLetters());
  }
}
