package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private static final Schema NOW = Article.getClassSchema();

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final Serde<Article> articles = AvroSerdes.using(registry).values(Article.class);

  @Test
  void fields_of_a_later_release_are_passed_over() throws IOException {
    Schema later = with("mood", "string", "calm");

    assertThat(read(asWrittenWith(later), later)).isEqualTo(Samples.article());
  }

  @Test
  void fields_that_an_earlier_release_did_not_have_get_their_defaults() throws IOException {
    Schema earlier = changed(NOW, schema -> remove(schema, "outlet", "language"));
    Article expected =
        Article.newBuilder(Samples.article()).setOutlet(null).setLanguage(null).build();

    assertThat(read(asWrittenWith(earlier), earlier)).isEqualTo(expected);
  }

  @Test
  void fields_may_change_places() throws IOException {
    Schema turned =
        changed(
            NOW,
            schema -> {
              ArrayNode fields = (ArrayNode) schema.get("fields");
              fields.add(fields.remove(0));
            });

    assertThat(read(asWrittenWith(turned), turned)).isEqualTo(Samples.article());
  }

  @Test
  void a_later_release_reads_what_this_one_writes() throws IOException {
    Schema later = with("mood", "string", "calm");
    byte[] bytes = articles.serializer().serialize("t", Samples.article());

    GenericRecord read = generic(NOW, later, Arrays.copyOfRange(bytes, 5, bytes.length));

    assertThat(read.get("mood")).hasToString("calm");
    assertThat(read.get("text")).hasToString(Samples.article().getText());
  }

  @Test
  void versions_are_read_side_by_side() throws IOException {
    Schema later = with("mood", "string", "calm");
    byte[] old = articles.serializer().serialize("t", Samples.article());
    byte[] young = frame(registry.register("t-value", later), asWrittenWith(later));

    for (byte[] bytes : new byte[][] {old, young, old, young}) {
      assertThat(articles.deserializer().deserialize("t", bytes)).isEqualTo(Samples.article());
    }
  }

  private Article read(byte[] avro, Schema writer) {
    return articles
        .deserializer()
        .deserialize("t", frame(registry.register("t-value", writer), avro));
  }

  /** The sample, as a program with another version of the schema would write it. */
  private static byte[] asWrittenWith(Schema writer) throws IOException {
    byte[] own =
        AvroSerdes.using(new InMemorySchemaRegistry())
            .values(Article.class)
            .serializer()
            .serialize("t", Samples.article());
    GenericRecord record = generic(NOW, writer, Arrays.copyOfRange(own, 5, own.length));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static GenericRecord generic(Schema writer, Schema reader, byte[] avro)
      throws IOException {
    return new GenericDatumReader<GenericRecord>(writer, reader)
        .read(null, DecoderFactory.get().binaryDecoder(avro, null));
  }

  private static byte[] frame(int id, byte[] avro) {
    byte[] bytes = new byte[5 + avro.length];
    bytes[4] = (byte) id;
    System.arraycopy(avro, 0, bytes, 5, avro.length);
    return bytes;
  }

  private static Schema with(String field, String type, String standard) {
    return changed(
        NOW,
        schema -> {
          ObjectNode added = ((ArrayNode) schema.get("fields")).insertObject(3);
          added.put("name", field).put("type", type).put("default", standard);
        });
  }

  private static void remove(ObjectNode schema, String... names) {
    ArrayNode fields = (ArrayNode) schema.get("fields");
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (Arrays.asList(names).contains(fields.get(i).get("name").asText())) {
        fields.remove(i);
      }
    }
  }

  private static Schema changed(Schema schema, Consumer<ObjectNode> change) {
    try {
      ObjectNode json = (ObjectNode) new ObjectMapper().readTree(schema.toString());
      change.accept(json);
      return new Schema.Parser().parse(json.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
