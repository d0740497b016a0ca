package dev.pactline.benchmarks.load;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A load as records of {@code agreement-events}, made while they are asked for. */
public final class EventRecords implements Iterator<ProducerRecord<byte[], byte[]>> {

  private static final int BAD_KINDS = 10;
  private static final int SCHEMA_ID_END = 5;

  private final Items items;
  private final Topic<String, AgreementEvent> topic;

  /**
   * @param items what the records tell
   * @param topic where they go, with the serde that writes them
   */
  public EventRecords(Items items, Topic<String, AgreementEvent> topic) {
    this.items = items;
    this.topic = topic;
  }

  @Override
  public boolean hasNext() {
    return items.hasNext();
  }

  @Override
  public ProducerRecord<byte[], byte[]> next() {
    Item item = items.next();
    if (item instanceof Item.Bad bad) {
      return bad(bad.kind() % BAD_KINDS, bad.telling());
    }
    Telling telling = ((Item.Told) item).telling();
    return record(telling.of().partner().code(), bytes(Reports.event(telling)));
  }

  /** Nothing of these may stop what reads them, and nothing of them may be counted. */
  private ProducerRecord<byte[], byte[]> bad(int kind, Telling telling) {
    String country = telling.of().partner().code();
    AgreementEvent event = Reports.event(telling);
    byte[] value = bytes(event);
    return switch (kind) {
      case 0 -> record(country, "{\"no\": \"Avro\"}".getBytes(StandardCharsets.UTF_8));
      case 1 -> record(country, Arrays.copyOf(value, value.length / 2));
      case 2 -> record(country, Arrays.copyOf(value, value.length + 3));
      case 3 -> record(country, new byte[] {0, 0x7f, 0, 0, 1, 2});
      case 4 -> record(country, Arrays.copyOf(value, SCHEMA_ID_END - 2));
      case 5 -> record(country, new byte[0]);
      case 6 -> record(country, null);
      case 7 -> record(country.toLowerCase(Locale.ROOT), value);
      case 8 -> new ProducerRecord<>(topic.name(), 0, null, value);
      default -> record(country, bytes(absurd(event)));
    };
  }

  private static AgreementEvent absurd(AgreementEvent event) {
    AgreementReport report = event.getReport();
    return report == null
        ? null
        : new AgreementEvent(
            event.getReportId(),
            event.getRevision(),
            AgreementReport.newBuilder(report)
                .setSignedProjects(new Count(-5L, Qualifier.EXACT, null))
                .build());
  }

  private byte[] bytes(AgreementEvent event) {
    return topic.values().serializer().serialize(topic.name(), event);
  }

  private ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value);
  }
}
