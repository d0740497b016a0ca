package dev.pactline.streams.http;

import dev.pactline.language.Span;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/** Records as trees for JSON: names as in the schema, amounts as plain text, dates as ISO 8601. */
final class RecordJson {
  private RecordJson() {}

  static Map<String, Object> of(SpecificRecord record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : record.getSchema().getFields()) {
      tree.put(field.name(), value(record.get(field.pos())));
    }
    return tree;
  }

  /** A stretch of a text. */
  static Map<String, Object> of(Span span) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("start", span.start());
    tree.put("end", span.end());
    return tree;
  }

  /** An amount without exponent and without zeros at its end, such as {@code 45000000}. */
  static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static Object value(Object value) {
    if (value instanceof SpecificRecord record) {
      return of(record);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(RecordJson::value).toList();
    }
    if (value instanceof BigDecimal amount) {
      return plain(amount);
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }
}
