package dev.pactline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** The load is what the benchmarks say it is. */
class ItemsTest {
  private static final int COUNT = 5_000;

  private final Topics topics = Topics.using("", AvroSerdes.using(new InMemorySchemaRegistry()));

  @Test
  void the_same_seed_gives_the_same_records() {
    EventRecords one = new EventRecords(new Items(7, COUNT), topics.agreementEvents());
    EventRecords other = new EventRecords(new Items(7, COUNT), topics.agreementEvents());
    int records = 0;
    while (one.hasNext()) {
      ProducerRecord<byte[], byte[]> record = one.next();
      ProducerRecord<byte[], byte[]> same = other.next();
      assertThat(Arrays.equals(record.key(), same.key())).isTrue();
      assertThat(Arrays.equals(record.value(), same.value())).isTrue();
      records++;
    }
    assertThat(records).isEqualTo(COUNT);
    assertThat(other.hasNext()).isFalse();
  }

  @Test
  void events_of_several_reports_are_found_and_one_in_a_thousand_is_unusable() {
    EventRecords records = new EventRecords(new Items(1, COUNT), topics.agreementEvents());
    Tables tables = Tables.inMemory("CN", ReferenceRates.none());
    int unusable = 0;
    int superseded = 0;
    while (records.hasNext()) {
      ProducerRecord<byte[], byte[]> record = records.next();
      try {
        var event =
            topics
                .agreementEvents()
                .values()
                .deserializer()
                .deserialize("agreement-events", record.value());
        superseded += tables.take(text(record.key()), event).isEmpty() ? 1 : 0;
      } catch (SerializationException | UnusableRecordException e) {
        unusable++;
      }
    }
    assertThat(unusable).isBetween(1, COUNT / 200);
    assertThat(superseded).isBetween(COUNT / 500, COUNT / 20);
    double reports =
        tables.changedAgreements().values().stream()
            .filter(agreement -> agreement != null)
            .mapToInt(agreement -> agreement.getReports().size())
            .average()
            .orElseThrow();
    assertThat(reports).isBetween(2.0, 5.0);
  }

  @Test
  void articles_tell_of_one_event_each() {
    Items items = new Items(1, 300);
    ArticleReader reader = new ArticleReader();
    List<Integer> found = new ArrayList<>();
    Set<String> countries = new HashSet<>();
    while (items.hasNext()) {
      if (items.next() instanceof Item.Told told
          && told.telling().fate() == Telling.Fate.TOLD
          && reader.read(ArticleText.article(told.telling())) instanceof Reading.Found reading) {
        found.add(reading.reports().size());
        reading.reports().forEach(report -> countries.add(report.getCountry()));
      }
    }
    assertThat(found.stream().filter(reports -> reports == 1).count())
        .isGreaterThan(found.size() * 8L / 10);
    assertThat(countries).hasSizeGreaterThan(30);
  }

  private static String text(byte[] key) {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }
}
