package dev.pactline.schemas;

import dev.pactline.schemas.UnreadableRecordException.Reason;
import dev.pactline.schemas.memory.LastUsed;
import dev.pactline.schemas.registry.Compatibility;
import dev.pactline.schemas.registry.ForeignSchemaException;
import dev.pactline.schemas.registry.Incompatibility;
import dev.pactline.schemas.registry.SchemaRegistry;
import dev.pactline.schemas.registry.UnknownSchemaException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records of one type, whatever version of their schema they were written with. Safe for use
 * by many threads: topologies share their serdes.
 */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
  /** More versions of one schema than a topic ever holds; an attack by many ids costs no more. */
  private static final int VERSIONS_KEPT = 100;

  private final SchemaRegistry registry;
  private final SpecificData data;
  private final Schema schema;
  private final ThreadLocal<Decoding<T>> decodings = ThreadLocal.withInitial(Decoding::new);

  AvroDeserializer(SchemaRegistry registry, Class<T> type) {
    this.registry = registry;
    this.data = SpecificData.getForClass(type);
    this.schema = data.getSchema(type);
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    return bytes == null ? null : read(topic, bytes, 0, bytes.length);
  }

  @Override
  public T deserialize(String topic, Headers headers, ByteBuffer bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.hasArray()) {
      return read(topic, bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return read(topic, copy, 0, copy.length);
  }

  private T read(String topic, byte[] bytes, int start, int length) {
    if (length > 0 && bytes[start] != WireFormat.MAGIC) {
      throw new UnreadableRecordException(
          Reason.NOT_FRAMED, topic, "the first byte is " + bytes[start] + ", not 0");
    }
    if (length < WireFormat.HEADER_BYTES) {
      throw new UnreadableRecordException(
          Reason.TRUNCATED, topic, length + " bytes cannot hold the id of a schema");
    }
    int id = ByteBuffer.wrap(bytes, start + 1, Integer.BYTES).getInt();
    Decoding<T> decoding = decodings.get();
    DatumReader<T> reader = reader(topic, id, decoding);
    int header = WireFormat.HEADER_BYTES;
    return decode(topic, reader, decoding.over(bytes, start + header, length - header));
  }

  private T decode(String topic, DatumReader<T> reader, BinaryDecoder decoder) {
    T record;
    try {
      record = reader.read(null, decoder);
      if (decoder.isEnd()) {
        return record;
      }
    } catch (EOFException e) {
      throw new UnreadableRecordException(
          Reason.TRUNCATED, topic, "the bytes end before the " + schema.getName() + " does", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableRecordException(
          Reason.MALFORMED, topic, "the bytes are no " + schema.getName() + ": " + e, e);
    }
    throw new UnreadableRecordException(
        Reason.TRAILING_BYTES, topic, "the bytes go on behind the " + schema.getName());
  }

  private DatumReader<T> reader(String topic, int id, Decoding<T> decoding) {
    Version<T> version = decoding.versions.get(id);
    if (version == null) {
      version = version(topic, id);
      decoding.versions.put(id, version);
    }
    if (version.reader == null) {
      throw new UnreadableRecordException(Reason.FOREIGN_SCHEMA, topic, version.problem);
    }
    return version.reader;
  }

  private Version<T> version(String topic, int id) {
    try {
      Schema written = registry.schema(id);
      String problem = problem(written);
      return problem == null
          ? new Version<>(new SpecificDatumReader<>(written, schema, data), null)
          : new Version<>(null, "schema " + id + " is " + problem);
    } catch (UnknownSchemaException e) {
      // Not as the cause: a handler that looks for failures of the registry would take it for one.
      throw new UnreadableRecordException(
          Reason.UNKNOWN_SCHEMA,
          topic,
          "the registry has no schema with the id " + id + " (" + e.getMessage() + ")");
    } catch (ForeignSchemaException e) {
      return new Version<>(null, e.getMessage());
    }
  }

  /** Avro would read any record whose last name is the same, and any whose fields happen to fit. */
  private String problem(Schema written) {
    String name = written.getFullName();
    if (!name.equals(schema.getFullName()) && !schema.getAliases().contains(name)) {
      return name + ", not " + schema.getFullName();
    }
    List<Incompatibility> found = Compatibility.between(schema, written);
    return found.isEmpty() ? null : "a " + name + " that cannot be read at " + found.get(0);
  }

  /** How to read one version of the schema; the reader is null where the schema is foreign. */
  private record Version<T>(DatumReader<T> reader, String problem) {}

  /** What one thread needs to decode: Avro's decoders must not be shared. */
  private static final class Decoding<T> {
    private final Map<Integer, Version<T>> versions = new LastUsed<>(VERSIONS_KEPT);
    private BinaryDecoder decoder;

    BinaryDecoder over(byte[] bytes, int start, int length) {
      decoder = DecoderFactory.get().binaryDecoder(bytes, start, length, decoder);
      return decoder;
    }
  }
}
