package dev.pactline.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.benchmarks.load.Items;
import dev.pactline.benchmarks.peers.Place.Input;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.statistics.Row;
import dev.pactline.streams.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private static final int COUNT = 5_000;

  private final Topics topics = Topics.using("", AvroSerdes.using(new InMemorySchemaRegistry()));
  private final Tables tables = Tables.inMemory("CN", ReferenceRates.none());

  @Test
  void an_event_that_is_waited_for_changes_a_row_of_its_country() {
    Iterator<Probe> probes = Probe.of(Input.EVENTS, new Items(3, COUNT), topics);
    int waitedFor = 0;
    while (probes.hasNext()) {
      Probe probe = probes.next();
      List<String> changed = changedBy(probe.record());
      if (probe.country() != null) {
        waitedFor++;
        assertThat(changed).contains(probe.country());
      }
    }
    assertThat(waitedFor).isGreaterThan(COUNT * 8 / 10);
  }

  /** The countries of the rows that a record changes. */
  private List<String> changedBy(ProducerRecord<byte[], byte[]> record) {
    try {
      AgreementEvent event =
          topics.agreementEvents().values().deserializer().deserialize("", record.value());
      String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
      tables.take(key, event);
    } catch (UnusableRecordException | SerializationException e) {
      return List.of();
    }
    List<String> countries = tables.changedRows().stream().map(Row::country).toList();
    tables.flush();
    return countries;
  }
}
