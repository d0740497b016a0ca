import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A service that keeps the table of countries in memory. It reads the compacted topic from its
 * beginning, committed records only, and keeps the last row of each country; a null row is a
 * country of which nothing is known any more. With --once it prints the table and ends, else it
 * prints each change.
 *
 * <p>java -cp "launcher/target/pactline/lib/*" docs/consumer/CountryTable.java localhost:9092
 * http://localhost:8081/apis/ccompat/v7 --once
 */
public final class CountryTable {
  private final Map<String, CountryStatistics> rows = new TreeMap<>();

  public static void main(String[] arguments) {
    Topic<String, CountryStatistics> topic =
        Topics.using(
                Topics.DEFAULT_PREFIX,
                AvroSerdes.using(Map.of("schema.registry.url", arguments[1])))
            .countryStatistics();
    boolean once = arguments.length > 2 && arguments[2].equals("--once");
    Map<String, Object> properties =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            arguments[0],
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (KafkaConsumer<String, CountryStatistics> consumer =
        new KafkaConsumer<>(
            properties, topic.keys().deserializer(), topic.values().deserializer())) {
      new CountryTable().follow(consumer, topic.name(), once);
    }
  }

  private void follow(
      KafkaConsumer<String, CountryStatistics> consumer, String topic, boolean once) {
    // No group: each copy of this service needs all partitions, and a table begins at the
    // beginning.
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    boolean complete = false;
    while (!complete || !once) {
      for (ConsumerRecord<String, CountryStatistics> record :
          consumer.poll(Duration.ofMillis(200))) {
        apply(record.key(), record.value());
        if (complete) {
          System.out.println(line(record.key()));
        }
      }
      if (!complete && isAt(consumer, ends)) {
        complete = true;
        rows.keySet().forEach(country -> System.out.println(line(country)));
      }
    }
  }

  private void apply(String country, CountryStatistics row) {
    if (row == null) {
      rows.remove(country);
    } else {
      rows.put(country, row);
    }
  }

  private String line(String country) {
    CountryStatistics row = rows.get(country);
    return row == null
        ? country + ": nothing is known any more"
        : "%s %s: %d events, %d projects signed, %d of them exact"
            .formatted(
                country,
                row.getCountryName(),
                row.getAgreements(),
                row.getSignedProjects(),
                row.getSignedProjectsExact());
  }

  private static boolean isAt(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
