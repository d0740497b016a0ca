package dev.pactline.schemas;

import static java.util.stream.Collectors.toMap;

import dev.pactline.schemas.Topic.Cleanup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Timer;

/**
 * Creates the topics of Pactline and checks those that are there. It never changes or deletes one.
 * Throws {@link KafkaException} when the cluster does not answer within half a minute, or refuses.
 */
public final class TopicAdmin {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int POLL_MILLIS = 50;

  private final Admin admin;
  private final TopicSettings settings;

  /**
   * @param admin stays the caller's to close
   * @param settings what new topics get, and what existing ones are measured by
   */
  public TopicAdmin(Admin admin, TopicSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * What is not as it should be with a topic.
   *
   * @param topic its full name
   * @param problem such as {@code is missing}
   */
  public record Difference(String topic, String problem) {
    @Override
    public String toString() {
      return topic + " " + problem;
    }
  }

  /**
   * Creates the topics that are missing, and waits until they can be used.
   *
   * @return their names; empty if all were there
   */
  public List<String> create(Topics topics) {
    List<NewTopic> wanted = topics.all().stream().map(this::wanted).toList();
    var results =
        admin.createTopics(wanted, new CreateTopicsOptions().timeoutMs(TIMEOUT_MILLIS)).values();
    List<String> created =
        wanted.stream().map(NewTopic::name).filter(name -> isNew(results.get(name))).toList();
    if (!created.isEmpty()) {
      awaitVisible(topics);
    }
    return created;
  }

  /** A broker learns of a topic a little after the controller has made it. */
  private void awaitVisible(Topics topics) {
    Timer timer = Time.SYSTEM.timer(TIMEOUT_MILLIS);
    while (describe(topics).size() < topics.all().size()) {
      if (timer.isExpired()) {
        throw new TimeoutException("The brokers do not know the new topics after half a minute");
      }
      timer.sleep(POLL_MILLIS);
    }
  }

  /**
   * Compares the topics with what they should be.
   *
   * @return what loses records or stops the streams; empty if all is well
   */
  public List<Difference> check(Topics topics) {
    Map<String, TopicDescription> found = describe(topics);
    Map<String, Config> configs = configs(List.copyOf(found.keySet()));
    List<Difference> differences = new ArrayList<>();
    for (Topic<?, ?> topic : topics.all()) {
      if (found.containsKey(topic.name())) {
        check(topic, found.get(topic.name()), configs.get(topic.name()), differences);
      } else {
        differences.add(new Difference(topic.name(), "is missing"));
      }
    }
    return List.copyOf(differences);
  }

  private static boolean isNew(KafkaFuture<Void> creation) {
    try {
      await(creation);
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  private NewTopic wanted(Topic<?, ?> topic) {
    Map<String, String> config = new LinkedHashMap<>(retention(topic.cleanup()));
    config.put(
        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInsyncReplicas()));
    return new NewTopic(topic.name(), settings.partitions(), (short) settings.replicationFactor())
        .configs(config);
  }

  private static Map<String, String> retention(Cleanup cleanup) {
    return switch (cleanup) {
      case COMPACT -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
      case KEEP ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG, "-1",
              TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    };
  }

  private void check(
      Topic<?, ?> topic, TopicDescription found, Config config, List<Difference> differences) {
    retention(topic.cleanup())
        .forEach(
            (name, wanted) -> {
              String is = config.get(name).value();
              if (!wanted.equals(is)) {
                differences.add(
                    new Difference(topic.name(), "has " + name + "=" + is + ", not " + wanted));
              }
            });
    atLeast(topic, "partitions", found.partitions().size(), settings.partitions(), differences);
    int copies =
        found.partitions().stream().mapToInt(part -> part.replicas().size()).min().orElse(0);
    atLeast(topic, "replicas", copies, settings.replicationFactor(), differences);
    String minInsync = TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
    int inSync = Integer.parseInt(config.get(minInsync).value());
    atLeast(topic, minInsync, inSync, settings.minInsyncReplicas(), differences);
  }

  private static void atLeast(
      Topic<?, ?> topic, String what, int is, int wanted, List<Difference> differences) {
    if (is < wanted) {
      differences.add(
          new Difference(topic.name(), "has " + is + " " + what + ", not at least " + wanted));
    }
  }

  private Map<String, TopicDescription> describe(Topics topics) {
    List<String> names = topics.all().stream().<String>map(Topic::name).toList();
    var options = new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS);
    Map<String, TopicDescription> found = new LinkedHashMap<>();
    admin
        .describeTopics(names, options)
        .topicNameValues()
        .forEach((name, future) -> existing(future).ifPresent(topic -> found.put(name, topic)));
    return found;
  }

  private static Optional<TopicDescription> existing(KafkaFuture<TopicDescription> description) {
    try {
      return Optional.of(await(description));
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  private Map<String, Config> configs(List<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    var options = new DescribeConfigsOptions().timeoutMs(TIMEOUT_MILLIS);
    return await(admin.describeConfigs(resources, options).all()).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
