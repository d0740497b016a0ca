package dev.pactline.launcher.export;

import dev.pactline.launcher.export.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A flat table as a Parquet file: money as DECIMAL(38, 4), days as DATE, every cell may be null.
 */
final class ParquetFile {
  private static final int PRECISION = 38;
  private static final int SCALE = 4;
  private static final int DECIMAL_BYTES = 16;

  private ParquetFile() {}

  static void write(FlatTable table, Path file) throws IOException {
    MessageType schema =
        new MessageType(
            table.name(), table.columns().stream().map(ParquetFile::type).toArray(Type[]::new));
    try (OutputStream out = Files.newOutputStream(file);
        ParquetWriter<List<Object>> writer =
            new Builder(new Target(out), new Rows(schema, table.columns()))
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
      for (List<Object> row : table.rows()) {
        writer.write(row);
      }
    }
  }

  private static Type type(Column column) {
    return switch (column.kind()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(DECIMAL_BYTES)
              .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
              .named(column.name());
    };
  }

  /** Big-endian two's complement, as the format wants it. */
  private static Binary bytes(BigDecimal money) {
    byte[] least = money.setScale(SCALE).unscaledValue().toByteArray();
    byte[] bytes = new byte[DECIMAL_BYTES];
    int padding = DECIMAL_BYTES - least.length;
    Arrays.fill(bytes, 0, padding, (byte) (money.signum() < 0 ? -1 : 0));
    System.arraycopy(least, 0, bytes, padding, least.length);
    return Binary.fromConstantByteArray(bytes);
  }

  /** Writes rows cell by cell. */
  private static final class Rows extends WriteSupport<List<Object>> {
    private final MessageType schema;
    private final List<Column> columns;
    private RecordConsumer consumer;

    Rows(MessageType schema, List<Column> columns) {
      this.schema = schema;
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(List<Object> row) {
      consumer.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        if (row.get(i) != null) {
          consumer.startField(columns.get(i).name(), i);
          add(columns.get(i).kind(), row.get(i));
          consumer.endField(columns.get(i).name(), i);
        }
      }
      consumer.endMessage();
    }

    private void add(Kind kind, Object cell) {
      switch (kind) {
        case TEXT -> consumer.addBinary(Binary.fromString((String) cell));
        case INTEGER -> consumer.addLong((Long) cell);
        case BOOLEAN -> consumer.addBoolean((Boolean) cell);
        case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) cell).toEpochDay()));
        case DECIMAL -> consumer.addBinary(bytes((BigDecimal) cell));
      }
    }
  }

  private static final class Builder extends ParquetWriter.Builder<List<Object>, Builder> {
    private final Rows rows;

    Builder(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<Object>> getWriteSupport(Configuration configuration) {
      return rows;
    }
  }

  /** Parquet asks how far it has written. */
  private record Target(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new DelegatingPositionOutputStream(out) {
        private long written;

        @Override
        public long getPos() {
          return written;
        }

        @Override
        public void write(int b) throws IOException {
          super.write(b);
          written++;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
          super.write(bytes);
          written += bytes.length;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          super.write(bytes, from, length);
          written += length;
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
