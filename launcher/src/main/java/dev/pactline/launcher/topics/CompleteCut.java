package dev.pactline.launcher.topics;

import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;

/**
 * Up to where the tables are complete. Whoever has read each topic of {@code tables} up to its
 * offsets, committed records only, has seen what follows from every record of {@code sources}
 * before theirs: it is counted, was refused with a rejection or a dead letter, or changed nothing.
 * It may have seen more: the tables go on.
 *
 * @param sources by topic and partition the offset behind the last record that is counted
 * @param tables by topic and partition an offset up to which to read
 */
public record CompleteCut(
    SortedMap<String, SortedMap<Integer, Long>> sources,
    SortedMap<String, SortedMap<Integer, Long>> tables) {

  /** What the application reads, each topic behind those from which it is made. */
  public static List<String> stages(Topics topics) {
    return List.of(topics.articles().name(), topics.agreementEvents().name());
  }

  /**
   * Waits until all that is published now is counted.
   *
   * <p>Each step of the application commits its position in one transaction with what it writes.
   * Hence, once its position has reached the end of a topic as it was at some moment, all that
   * follows from that stands in the next one; and so on, topic by topic.
   *
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param application id of the Kafka Streams application
   * @param patience how long a broker may take for an answer
   * @param goOn see {@link Backlog#awaitDone}
   * @return empty if {@code goOn} gave up
   */
  public static Optional<CompleteCut> await(
      Map<String, Object> cluster,
      String application,
      Topics topics,
      Duration patience,
      LongPredicate goOn) {
    try (Backlog backlog = new Backlog(cluster, application, patience);
        Offsets offsets = new Offsets(Admin.create(cluster), patience)) {
      SortedMap<String, SortedMap<Integer, Long>> sources =
          ends(offsets, List.of(topics.articles().name(), topics.agreementEvents().name()));
      if (!backlog.awaitDone(stages(topics), goOn)) {
        return Optional.empty();
      }
      return Optional.of(
          new CompleteCut(sources, ends(offsets, tables(topics).map(Topic::name).toList())));
    }
  }

  /**
   * Waits until a sink connector of Kafka Connect has written all of this cut.
   *
   * @param connector its name
   * @return whether it has; false if {@code goOn} gave up
   */
  public static boolean awaitWritten(
      Map<String, Object> cluster,
      String connector,
      Topics topics,
      Duration patience,
      LongPredicate goOn) {
    try (Backlog backlog = new Backlog(cluster, "connect-" + connector, patience)) {
      return backlog.awaitDone(tables(topics).<String>map(Topic::name).toList(), goOn);
    }
  }

  private static Stream<Topic<?, ?>> tables(Topics topics) {
    return Stream.of(
        topics.agreements(),
        topics.countryStatistics(),
        topics.jointStatistics(),
        topics.countryMonthStatistics(),
        topics.countrySectorStatistics(),
        topics.countryCurrencyStatistics());
  }

  private static SortedMap<String, SortedMap<Integer, Long>> ends(
      Offsets offsets, Collection<String> topics) {
    SortedMap<String, SortedMap<Integer, Long>> ends = new TreeMap<>();
    offsets
        .ends(offsets.partitions(topics), IsolationLevel.READ_UNCOMMITTED)
        .forEach(
            (partition, end) ->
                ends.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                    .put(partition.partition(), end));
    return ends;
  }
}
