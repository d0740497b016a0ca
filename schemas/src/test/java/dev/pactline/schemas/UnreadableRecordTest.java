package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pactline.schemas.UnreadableRecordException.Reason;
import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRecordTest {
  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final Serde<AgreementEvent> events =
      AvroSerdes.using(registry).values(AgreementEvent.class);
  private final byte[] good = events.serializer().serialize("t", Samples.event());

  @Test
  void text_is_no_frame() {
    assertThat(reasonFor("{\"reportId\": 1}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_FRAMED);
  }

  @Test
  void every_beginning_of_a_record_is_truncated() {
    for (int length = 0; length < good.length; length++) {
      assertThat(reasonFor(Arrays.copyOf(good, length)))
          .as("%d bytes", length)
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void bytes_behind_the_record_are_not_ignored() {
    assertThat(reasonFor(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.TRAILING_BYTES);
  }

  @Test
  void an_id_that_the_registry_does_not_have_is_named() {
    byte[] bytes = good.clone();
    ByteBuffer.wrap(bytes).putInt(1, 4711);

    UnreadableRecordException failure = failureOf(bytes);

    assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_SCHEMA);
    assertThat(failure).hasMessageContaining("4711").hasMessageContaining("topic t");
    assertThat(failure).as("would look like an outage").hasNoCause();
  }

  @Test
  void another_record_is_foreign_even_where_its_fields_would_fit() {
    byte[] bytes =
        AvroSerdes.using(registry)
            .values(CountryMonth.class)
            .serializer()
            .serialize("months", Samples.month());

    UnreadableRecordException failure = failureOf(bytes);

    assertThat(failure.reason()).isEqualTo(Reason.FOREIGN_SCHEMA);
    assertThat(failure).hasMessageContaining("dev.pactline.schemas.CountryMonth");
  }

  /** Avro alone would read 1.5000 as 150.00 here. */
  @Test
  void a_decimal_of_another_scale_is_foreign() {
    String text = AgreementEvent.getClassSchema().toString().replace("\"scale\":4", "\"scale\":2");
    registry.compatibility("t-value", CompatibilityLevel.NONE);
    int id = registry.register("t-value", new Schema.Parser().parse(text));
    byte[] bytes = good.clone();
    ByteBuffer.wrap(bytes).putInt(1, id);

    UnreadableRecordException failure = failureOf(bytes);

    assertThat(failure.reason()).isEqualTo(Reason.FOREIGN_SCHEMA);
    assertThat(failure).hasMessageContaining("/report/dealValues/amount");
  }

  @Test
  void a_length_beyond_the_bytes_costs_no_memory() {
    // a string of 2147483647 bytes, of which none follows
    byte[] bytes = HexFormat.of().parseHex("0000000001" + "feffffff0f");

    assertThat(reasonFor(bytes)).isIn(Reason.TRUNCATED, Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_damage_escapes_as_another_exception(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = good.clone();
      for (int hits = random.nextInt(4); hits >= 0; hits--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
      }
      try {
        assertThat(events.deserializer().deserialize("t", bytes)).isNotNull();
      } catch (UnreadableRecordException e) {
        assertThat(e.reason()).isIn(Reason.TRUNCATED, Reason.MALFORMED, Reason.TRAILING_BYTES);
      }
    }
  }

  @Test
  void the_next_record_is_read_as_if_nothing_had_happened() {
    reasonFor(Arrays.copyOf(good, 20));

    assertThat(events.deserializer().deserialize("t", good)).isEqualTo(Samples.event());
  }

  private Reason reasonFor(byte[] bytes) {
    return failureOf(bytes).reason();
  }

  private UnreadableRecordException failureOf(byte[] bytes) {
    UnreadableRecordException failure =
        catchThrowableOfType(
            UnreadableRecordException.class, () -> events.deserializer().deserialize("t", bytes));
    assertThat(failure).isNotNull();
    return failure;
  }
}
