package dev.pactline.launcher.topics;

import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Timer;

/**
 * Makes an application forget all it has worked out, so that it begins at the first record of its
 * topics again. Articles, reports, rejections and dead letters stay as they are.
 */
public final class Reset implements AutoCloseable {
  private static final int POLL_MILLIS = 50;

  private final Map<String, Object> cluster;
  private final Duration patience;
  private final Admin admin;
  private final Offsets offsets;

  /**
   * Connects to a cluster.
   *
   * @param cluster properties of Kafka's clients, with {@code bootstrap.servers}
   * @param patience how long a broker may take for an answer
   */
  public Reset(Map<String, Object> cluster, Duration patience) {
    this.cluster = cluster;
    this.patience = patience;
    this.admin = Admin.create(cluster);
    this.offsets = new Offsets(Admin.create(cluster), patience);
  }

  /**
   * What a reset removes.
   *
   * @param application its id
   * @param members instances that run now: nothing may be reset while there are any
   * @param positions how far it has come, by partition
   * @param internalTopics its changelogs and repartition topics
   * @param state the folder of its local stores; absent from the disk if there is none
   * @param rows the rows to be deleted from the tables, by topic; empty: the tables stay
   */
  public record Plan(
      String application,
      int members,
      Map<TopicPartition, Long> positions,
      List<String> internalTopics,
      Path state,
      Map<String, Long> rows) {
    public Plan {
      positions = Map.copyOf(positions);
      internalTopics = List.copyOf(internalTopics);
    }

    /** Whether there is nothing to be removed. */
    public boolean isEmpty() {
      return positions.isEmpty()
          && internalTopics.isEmpty()
          && !Files.exists(state)
          && rows.values().stream().allMatch(count -> count == 0);
    }
  }

  /**
   * What there is to be removed; nothing is.
   *
   * @param application its id
   * @param stateDirectory that of its instances on this machine
   * @param tables topics that are to be emptied, too
   */
  public Plan plan(String application, Path stateDirectory, List<Topic<?, ?>> tables) {
    List<String> internal =
        offsets.topics().stream().filter(name -> isInternal(application, name)).toList();
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach(table -> rows.put(table.name(), (long) rows(table).size()));
    return new Plan(
        application,
        members(application),
        offsets.committed(application),
        internal,
        stateDirectory.resolve(application),
        rows);
  }

  /**
   * Waits until no instance runs. Brokers take one that was stopped for a member until its session
   * times out: 45 s, unless it was set otherwise.
   *
   * @return whether it came to that in time
   */
  public boolean awaitNoMembers(String application, Duration time) {
    Timer timer = Time.SYSTEM.timer(time);
    while (members(application) > 0) {
      if (timer.isExpired()) {
        return false;
      }
      timer.sleep(POLL_MILLIS);
    }
    return true;
  }

  /**
   * Removes what a plan says.
   *
   * @param tables those that the plan was made with
   * @throws IllegalStateException if an instance runs
   */
  public void carryOut(Plan plan, List<Topic<?, ?>> tables) {
    if (members(plan.application()) > 0) {
      throw new IllegalStateException("instances of " + plan.application() + " run");
    }
    if (!plan.positions().isEmpty()) {
      offsets.get(admin.deleteConsumerGroups(Set.of(plan.application())).all());
    }
    if (!plan.internalTopics().isEmpty()) {
      offsets.get(admin.deleteTopics(plan.internalTopics()).all());
      awaitGone(plan.internalTopics());
    }
    delete(plan.state());
    tables.forEach(this::empty);
  }

  /** The topics that are worked out, and nothing else: agreements and the tables of statistics. */
  public static List<Topic<?, ?>> tables(Topics topics) {
    return List.of(
        topics.agreements(),
        topics.countryStatistics(),
        topics.jointStatistics(),
        topics.countryMonthStatistics(),
        topics.countrySectorStatistics(),
        topics.countryCurrencyStatistics());
  }

  @Override
  public void close() {
    offsets.close();
    admin.close(patience);
  }

  /** A broker learns a little after the controller; until then a topic cannot be made anew. */
  private void awaitGone(List<String> topics) {
    Timer timer = Time.SYSTEM.timer(patience.toMillis());
    while (offsets.topics().stream().anyMatch(topics::contains)) {
      if (timer.isExpired()) {
        throw new TimeoutException("topics are still there after " + patience.toSeconds() + " s");
      }
      timer.sleep(POLL_MILLIS);
    }
  }

  private static boolean isInternal(String application, String topic) {
    return topic.startsWith(application + "-")
        && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
  }

  private int members(String application) {
    try {
      return offsets
          .get(admin.describeConsumerGroups(Set.of(application)).all())
          .get(application)
          .members()
          .size();
    } catch (GroupIdNotFoundException e) {
      return 0;
    }
  }

  /** The partition of each key that has a value; keys in hexadecimal. */
  private Map<String, Integer> rows(Topic<?, ?> table) {
    Map<String, Integer> partitions = new HashMap<>();
    try (TopicReader reader = new TopicReader(cluster, patience)) {
      reader.forEachRaw(table.name(), row -> note(row, partitions));
    }
    return partitions;
  }

  private static void note(ConsumerRecord<byte[], byte[]> row, Map<String, Integer> partitions) {
    if (row.key() == null) {
      return;
    }
    if (row.value() == null) {
      partitions.remove(HexFormat.of().formatHex(row.key()));
    } else {
      partitions.put(HexFormat.of().formatHex(row.key()), row.partition());
    }
  }

  /** By tombstones, so that whoever reads the table hears of it. */
  private void empty(Topic<?, ?> table) {
    try (var producer =
        new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> deliveries = new ArrayList<>();
      rows(table)
          .forEach(
              (key, partition) ->
                  deliveries.add(
                      producer.send(
                          new ProducerRecord<>(
                              table.name(), partition, HexFormat.of().parseHex(key), null))));
      deliveries.forEach(Deliveries::await);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
