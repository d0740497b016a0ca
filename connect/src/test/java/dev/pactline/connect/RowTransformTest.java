package dev.pactline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.ChangePart;
import dev.pactline.schemas.CountryCurrency;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RowTransformTest {
  private final Topics topics =
      Topics.using("pactline.", AvroSerdes.using(new InMemorySchemaRegistry()));
  private final Map<String, TopicRows<?, ?>> tables = TopicRows.byTopic(topics);

  @Test
  void a_composite_key_becomes_a_column_each() {
    CountryCurrency key = new CountryCurrency("NO", "EUR");
    CountryCurrencyStatistics value =
        new CountryCurrencyStatistics(
            "NO", "Norway", "EUR", 2L, money("5.5"), money("5"), money("0"), money("6"));

    SinkRecord row = row(record(topics.countryCurrencyStatistics(), key, value));

    assertThat(row.topic()).isEqualTo("country_currency_statistics");
    assertThat(((Struct) row.key()).getString("currency")).isEqualTo("EUR");
    assertThat(((Struct) row.value()).get("amount_exact")).isEqualTo(money("5"));
    assertThat(row.originalTopic()).isEqualTo("pactline.country-currency-statistics");
  }

  @Test
  void a_tombstone_of_statistics_deletes_the_row() {
    SinkRecord row = row(record(topics.countryStatistics(), "NO", null));

    assertThat(((Struct) row.key()).getString("country")).isEqualTo("NO");
    assertThat(row.value()).isNull();
  }

  @Test
  void a_tombstone_of_an_agreement_is_a_row_that_says_so() {
    Struct value = (Struct) row(record(topics.agreements(), "NO-1", null)).value();

    assertThat(value.getString("agreement_id")).isEqualTo("NO-1");
    assertThat(value.getString("record")).isNull();
    assertThat(value.getBoolean("completes")).isTrue();
  }

  @Test
  void a_part_of_a_change_waits_for_the_last() {
    SinkRecord first = record(topics.agreements(), "NO-1", null);
    SinkRecord last = record(topics.agreements(), "NO-2", null);
    first.headers().addString(ChangePart.HEADER, "1/2");
    last.headers().addString(ChangePart.HEADER, "2/2");

    assertThat(((Struct) row(first).value()).getBoolean("completes")).isFalse();
    assertThat(((Struct) row(last).value()).getBoolean("completes")).isTrue();
  }

  @Test
  void bytes_that_are_no_record_are_told() {
    byte[] bytes = "nonsense".getBytes(StandardCharsets.UTF_8);
    RowTransform transform = new RowTransform();
    transform.configure(Map.of("schema.registry.url", "http://localhost:1"));

    assertThatThrownBy(
            () ->
                transform.apply(
                    new SinkRecord("pactline.agreements", 0, null, bytes, null, bytes, 0)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("pactline.agreements");
    assertThatThrownBy(
            () -> transform.apply(new SinkRecord("other", 0, null, bytes, null, bytes, 0)))
        .hasMessageContaining("other");
  }

  private SinkRecord row(SinkRecord record) {
    return tables.get(record.topic()).row(record);
  }

  private static <K, V> SinkRecord record(Topic<K, V> topic, K key, V value) {
    return new SinkRecord(
        topic.name(),
        1,
        null,
        topic.keys().serializer().serialize(topic.name(), key),
        null,
        value == null ? null : topic.values().serializer().serialize(topic.name(), value),
        7,
        0L,
        TimestampType.CREATE_TIME,
        new ConnectHeaders());
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(4);
  }
}
