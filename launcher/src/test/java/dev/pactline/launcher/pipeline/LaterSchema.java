package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * A version of {@code AgreementEvent} with a field more, of somebody who publishes before the
 * schema is registered: until then its bytes cannot be decoded.
 */
final class LaterSchema {
  private static final byte MAGIC = 0;
  private static final int NULL_BRANCH = 0;

  private final SchemaRegistry registry;
  private final String subject;
  private final int id;

  private LaterSchema(SchemaRegistry registry, String subject, int id) {
    this.registry = registry;
    this.subject = subject;
    this.id = id;
  }

  /**
   * Takes the id that the registry will give next.
   *
   * @param name of a subject of its own
   */
  static LaterSchema notYetIn(SchemaRegistry registry, String name) {
    Schema last = SchemaBuilder.record("Last").fields().requiredString(name).endRecord();
    return new LaterSchema(
        registry, name + "-later-value", registry.register(name + "-last-value", last) + 1);
  }

  /** The record as it is on the wire. */
  byte[] bytes(AgreementEvent event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(MAGIC);
    bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new SpecificDatumWriter<>(AgreementEvent.class).write(event, encoder);
    encoder.writeIndex(NULL_BRANCH);
    encoder.flush();
    return bytes.toByteArray();
  }

  /** Makes good what was forgotten. */
  void register() {
    assertThat(registry.register(subject, schema())).isEqualTo(id);
  }

  private static Schema schema() {
    Schema event = AgreementEvent.getClassSchema();
    List<Field> fields = new ArrayList<>();
    event.getFields().forEach(field -> fields.add(new Field(field, field.schema())));
    Schema text = SchemaBuilder.unionOf().nullType().and().stringType().endUnion();
    fields.add(new Field("note", text, "Of later.", Field.NULL_DEFAULT_VALUE));
    return Schema.createRecord(
        event.getName(), event.getDoc(), event.getNamespace(), false, fields);
  }
}
