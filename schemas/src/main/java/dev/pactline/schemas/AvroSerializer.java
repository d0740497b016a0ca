package dev.pactline.schemas;

import dev.pactline.schemas.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes records of one type. Safe for use by many threads: topologies share their serdes. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
  private final SchemaRegistry registry;
  private final SchemaIds ids;
  private final boolean isKey;
  private final Schema schema;
  private final DatumWriter<T> writer;

  /** As many entries as the program has topics of this type. */
  private final Map<String, Integer> idsByTopic = new ConcurrentHashMap<>();

  AvroSerializer(SchemaRegistry registry, SchemaIds ids, Class<T> type, boolean isKey) {
    this.registry = registry;
    this.ids = ids;
    this.isKey = isKey;
    SpecificData data = SpecificData.getForClass(type);
    this.schema = data.getSchema(type);
    this.writer = new SpecificDatumWriter<>(schema, data);
  }

  @Override
  public byte[] serialize(String topic, T record) {
    if (record == null) {
      return null;
    }
    int id = id(topic);
    Buffer buffer = Buffer.OF_THREAD.get();
    try {
      return buffer.write(id, writer, record);
    } catch (IOException | RuntimeException e) {
      Buffer.OF_THREAD.remove(); // half a record is in it
      throw new SerializationException(
          "This " + schema.getFullName() + " for topic " + topic + " does not fit its schema: " + e,
          e);
    }
  }

  private int id(String topic) {
    Integer known = idsByTopic.get(topic);
    if (known == null) {
      known = ids.of(registry, WireFormat.subject(topic, isKey), schema);
      idsByTopic.put(topic, known);
    }
    return known;
  }

  /** The buffers of one thread, shared by all serializers in it. */
  private static final class Buffer {
    static final ThreadLocal<Buffer> OF_THREAD = ThreadLocal.withInitial(Buffer::new);

    /** One huge article must not occupy its size for ever. */
    private static final int KEPT_BYTES = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    <T> byte[] write(int id, DatumWriter<T> writer, T record) throws IOException {
      bytes.reset();
      bytes.write(WireFormat.MAGIC);
      bytes.write(id >>> 24);
      bytes.write(id >>> 16);
      bytes.write(id >>> 8);
      bytes.write(id);
      writer.write(record, encoder);
      encoder.flush();
      byte[] written = bytes.toByteArray();
      if (written.length > KEPT_BYTES) {
        OF_THREAD.remove();
      }
      return written;
    }
  }
}
