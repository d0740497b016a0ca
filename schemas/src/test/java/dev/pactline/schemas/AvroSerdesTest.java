package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.schemas.registry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdesTest {
  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final AvroSerdes serdes = AvroSerdes.using(registry);

  static Stream<SpecificRecord> records() {
    return Stream.of(Samples.article(), Samples.event(), Samples.month());
  }

  @ParameterizedTest
  @MethodSource("records")
  void what_is_written_is_read(SpecificRecord record) {
    Serde<SpecificRecord> serde = serdeOf(record);
    byte[] bytes = serde.serializer().serialize("t", record);

    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(record);
  }

  @Test
  void the_bytes_of_a_record_never_change() {
    Serde<CountryMonth> serde = serdes.keys(CountryMonth.class);

    byte[] bytes = serde.serializer().serialize("months", Samples.month());

    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo("00" + "00000001" + "04504c" + "0e323031392d3130");
  }

  @Test
  void a_tombstone_stays_a_tombstone() {
    Serde<Article> serde = serdes.values(Article.class);

    assertThat(serde.serializer().serialize("t", null)).isNull();
    assertThat(serde.deserializer().deserialize("t", null)).isNull();
  }

  @Test
  void keys_and_values_have_subjects_of_their_own() {
    serdes.keys(CountryMonth.class).serializer().serialize("t", Samples.month());
    serdes.values(Article.class).serializer().serialize("t", Samples.article());

    assertThat(registry.latest("t-key").schema()).isEqualTo(CountryMonth.getClassSchema());
    assertThat(registry.latest("t-value").schema()).isEqualTo(Article.getClassSchema());
    assertThatThrownBy(() -> registry.latest("t")).isInstanceOf(UnknownSchemaException.class);
  }

  @Test
  void headers_are_left_alone() {
    Serde<Article> serde = serdes.values(Article.class);
    RecordHeaders headers = new RecordHeaders();
    headers.add("origin", new byte[] {1});

    byte[] bytes = serde.serializer().serialize("t", headers, Samples.article());
    serde.deserializer().deserialize("t", headers, bytes);

    assertThat(headers.toArray()).hasSize(1);
  }

  @Test
  void a_slice_of_a_buffer_is_read_like_an_array() {
    Serde<Article> serde = serdes.values(Article.class);
    byte[] bytes = serde.serializer().serialize("t", Samples.article());
    ByteBuffer heap =
        ByteBuffer.allocate(bytes.length + 7).position(3).put(bytes).flip().position(3);
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();

    for (ByteBuffer buffer : List.of(heap, direct)) {
      assertThat(serde.deserializer().deserialize("t", new RecordHeaders(), buffer))
          .isEqualTo(Samples.article());
    }
  }

  @Test
  void a_record_that_does_not_fit_its_schema_does_not_spoil_the_next() {
    Serde<CountryMonth> serde = serdes.keys(CountryMonth.class);
    CountryMonth broken = new CountryMonth("PL", null);

    assertThatThrownBy(() -> serde.serializer().serialize("t", broken))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("CountryMonth")
        .hasMessageContaining("month");
    byte[] bytes = serde.serializer().serialize("t", Samples.month());
    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(Samples.month());
  }

  @Test
  void threads_can_share_a_serde() {
    Serde<AgreementEvent> serde = serdes.values(AgreementEvent.class);
    List<AgreementEvent> events =
        IntStream.range(0, 2000)
            .mapToObj(i -> AgreementEvent.newBuilder(Samples.event()).setRevision(i).build())
            .toList();

    List<AgreementEvent> read =
        events.parallelStream()
            .map(event -> serde.serializer().serialize("t", event))
            .map(bytes -> serde.deserializer().deserialize("t", bytes))
            .toList();

    assertThat(read).isEqualTo(events);
  }

  @Test
  void a_long_record_leaves_no_trace_in_a_short_one() {
    Serde<Article> serde = serdes.values(Article.class);
    Article huge = Article.newBuilder(Samples.article()).setText("x".repeat(3 << 20)).build();
    byte[] before = serde.serializer().serialize("t", Samples.article());

    byte[] bytes = serde.serializer().serialize("t", huge);

    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(huge);
    assertThat(Arrays.equals(before, serde.serializer().serialize("t", Samples.article())))
        .isTrue();
  }

  @SuppressWarnings("unchecked")
  private Serde<SpecificRecord> serdeOf(SpecificRecord record) {
    return serdes.values((Class<SpecificRecord>) record.getClass());
  }
}
