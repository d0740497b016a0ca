package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What lies in the topics of others must stay readable: each file holds the id of the schema and
 * then the record, as a first release wrote them.
 */
class GoldenBytesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  static Stream<SpecificRecord> records() {
    return Stream.of(Samples.article(), Samples.event(), Samples.month());
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_has_the_bytes_of_the_first_release(SpecificRecord record) throws IOException {
    assertThat(HexFormat.of().formatHex(serde(record).serializer().serialize("t", record)))
        .isEqualTo(golden(record));
  }

  @ParameterizedTest
  @MethodSource("records")
  void what_the_first_release_wrote_is_read(SpecificRecord record) throws IOException {
    Path first = Path.of("src", "compatibility", record.getSchema().getName(), "v1.avsc");
    registry.register("t-value", new Schema.Parser().parse(first.toFile()));

    assertThat(
            serde(record).deserializer().deserialize("t", HexFormat.of().parseHex(golden(record))))
        .isEqualTo(record);
  }

  private static String golden(SpecificRecord record) throws IOException {
    Path file = FOLDER.resolve(record.getSchema().getName() + ".v1.hex");
    return Files.readString(file).replaceAll("\\s", "");
  }

  @SuppressWarnings("unchecked")
  private Serde<SpecificRecord> serde(SpecificRecord record) {
    return AvroSerdes.using(registry).values((Class<SpecificRecord>) record.getClass());
  }
}
