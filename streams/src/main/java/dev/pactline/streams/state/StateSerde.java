package dev.pactline.streams.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records of state stores as bare Avro behind one byte of version. State belongs to one application
 * and needs no registry; a store of another version is refused, not misread. Thread-safe: Kafka
 * Streams hands one serde to the stores of all its threads, and to those who query them.
 *
 * @param <T> type of the records
 */
public final class StateSerde<T extends SpecificRecordBase>
    implements Serde<T>, Serializer<T>, Deserializer<T> {

  static {
    // Since 1.12.2 Avro refuses to make instances of a class that nobody vouched for.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), StateSerde::isOurs));
  }

  /** Raised with every change of a state schema, or of a rule that state was made by. */
  private static final byte VERSION = 3;

  private final SpecificDatumWriter<T> writer;
  private final SpecificDatumReader<T> reader;
  private final ThreadLocal<Buffers> buffers = ThreadLocal.withInitial(Buffers::new);

  /** What one thread uses again and again. */
  private static final class Buffers {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    BinaryDecoder decoder;
  }

  /** A serde for records of {@code type}, which Avro's compiler has generated. */
  public StateSerde(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    this.writer = new SpecificDatumWriter<>(model.getSchema(type), model);
    this.reader = new SpecificDatumReader<>(model.getSchema(type), model.getSchema(type), model);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("dev.pactline.streams.");
  }

  @Override
  public byte[] serialize(String topic, T record) {
    if (record == null) {
      return null;
    }
    Buffers ours = buffers.get();
    try {
      ours.bytes.reset();
      ours.bytes.write(VERSION);
      writer.write(record, ours.encoder);
      ours.encoder.flush();
      return ours.bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      buffers.remove(); // half a record is in them
      throw e;
    }
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new SerializationException(
          "state in "
              + topic
              + " was written by another version: stop all instances, and run `pactline reset`");
    }
    Buffers ours = buffers.get();
    try {
      ours.decoder = DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, ours.decoder);
      return reader.read(null, ours.decoder);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException("state in " + topic + " cannot be read", e);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return this;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this;
  }

  @Override
  public void configure(java.util.Map<String, ?> configs, boolean isKey) {
    // Nothing to set: state is read and written in one way only.
  }

  @Override
  public void close() {
    // Holds no resources.
  }
}
