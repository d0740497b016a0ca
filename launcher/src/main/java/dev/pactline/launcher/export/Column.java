package dev.pactline.launcher.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/**
 * A column of a flat table, taken from a record.
 *
 * @param name in snake case, such as {@code attendance_count}
 * @param kind what its values are
 * @param doc what it tells, as the schema says
 * @param value takes it from a record; null where there is none
 */
record Column(String name, Kind kind, String doc, Function<SpecificRecord, Object> value) {

  /** What values are. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    BOOLEAN
  }

  /**
   * The columns of a record: a record within it becomes columns of its own with its name in front,
   * a list of words one text. Lists of records are tables of their own.
   */
  static List<Column> of(Schema schema) {
    return of(schema, "", record -> record);
  }

  private static List<Column> of(
      Schema schema, String prefix, Function<SpecificRecord, SpecificRecord> path) {
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.getFields()) {
      Schema type = notNull(field.schema());
      String name = prefix + snake(field.name());
      Function<SpecificRecord, Object> value =
          record -> {
            SpecificRecord holder = path.apply(record);
            return holder == null ? null : holder.get(field.pos());
          };
      switch (type.getType()) {
        case RECORD ->
            columns.addAll(of(type, name + '_', record -> (SpecificRecord) value.apply(record)));
        case ARRAY -> {
          if (type.getElementType().getType() == Schema.Type.STRING) {
            columns.add(
                new Column(name, Kind.TEXT, field.doc(), record -> joined(value.apply(record))));
          }
        }
        default -> columns.add(new Column(name, kind(type), field.doc(), value));
      }
    }
    return columns;
  }

  private static Kind kind(Schema type) {
    if (type.getLogicalType() instanceof LogicalTypes.Date) {
      return Kind.DATE;
    }
    return switch (type.getType()) {
      case STRING, ENUM -> Kind.TEXT;
      case INT, LONG -> Kind.INTEGER;
      case BYTES -> Kind.DECIMAL;
      case BOOLEAN -> Kind.BOOLEAN;
      default -> throw new IllegalArgumentException("no column can hold " + type);
    };
  }

  /** The value as the kind says: text, long, decimal, day or boolean; null for null. */
  Object of(SpecificRecord record) {
    Object found = value.apply(record);
    if (found == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> found.toString();
      case INTEGER -> ((Number) found).longValue();
      case DECIMAL -> (BigDecimal) found;
      case DATE -> (LocalDate) found;
      case BOOLEAN -> (Boolean) found;
    };
  }

  /** Such as {@code start_date} for {@code startDate}. */
  static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Schema notNull(Schema schema) {
    return schema.getType() == Schema.Type.UNION
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static Object joined(Object list) {
    return list == null
        ? null
        : ((Collection<?>) list).stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
