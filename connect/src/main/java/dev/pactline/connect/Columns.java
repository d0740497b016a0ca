package dev.pactline.connect;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Flat Avro records as Connect's: a column for each field, its name in snake case. */
final class Columns {
  private static final Map<org.apache.avro.Schema, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Columns() {}

  static Struct struct(SpecificRecord record) {
    Struct struct = new Struct(SCHEMAS.computeIfAbsent(record.getSchema(), Columns::schema));
    for (Field field : record.getSchema().getFields()) {
      struct.put(snake(field.name()), value(record.get(field.pos())));
    }
    return struct;
  }

  /** Such as {@code start_date} for {@code startDate}. */
  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Schema schema(org.apache.avro.Schema record) {
    SchemaBuilder struct = SchemaBuilder.struct();
    for (Field field : record.getFields()) {
      struct.field(snake(field.name()), column(field.schema()));
    }
    return struct.build();
  }

  private static Schema column(org.apache.avro.Schema type) {
    if (type.getType() != org.apache.avro.Schema.Type.UNION) {
      return builder(type).build();
    }
    return type.getTypes().stream()
        .filter(option -> option.getType() != org.apache.avro.Schema.Type.NULL)
        .map(option -> builder(option).optional().build())
        .findFirst()
        .orElseThrow();
  }

  private static SchemaBuilder builder(org.apache.avro.Schema type) {
    if (type.getLogicalType() instanceof LogicalTypes.Date) {
      return Date.builder();
    }
    if (type.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return Decimal.builder(decimal.getScale());
    }
    return switch (type.getType()) {
      case STRING, ENUM -> SchemaBuilder.string();
      case INT -> SchemaBuilder.int32();
      case LONG -> SchemaBuilder.int64();
      case BOOLEAN -> SchemaBuilder.bool();
      default -> throw new DataException("no column can hold " + type);
    };
  }

  private static Object value(Object found) {
    if (found instanceof LocalDate day) {
      return java.util.Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    return found == null || found instanceof Number || found instanceof Boolean
        ? found
        : found.toString();
  }
}
