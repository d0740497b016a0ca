package dev.pactline.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records as JSON for the database: names as in the schema, decimals as texts, days as ISO 8601.
 */
final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  static String text(SpecificRecord record) {
    try {
      return MAPPER.writeValueAsString(tree(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static ObjectNode tree(SpecificRecord record) {
    ObjectNode tree = NODES.objectNode();
    for (Field field : record.getSchema().getFields()) {
      tree.set(field.name(), node(record.get(field.pos())));
    }
    return tree;
  }

  private static JsonNode node(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof SpecificRecord record) {
      return tree(record);
    }
    if (value instanceof Collection<?> list) {
      ArrayNode array = NODES.arrayNode(list.size());
      list.forEach(element -> array.add(node(element)));
      return array;
    }
    if (value instanceof BigDecimal amount) {
      return NODES.textNode(amount.toPlainString()); // a reader may take a number for a double
    }
    if (value instanceof Number number) {
      return NODES.numberNode(number.longValue());
    }
    return value instanceof Boolean flag
        ? NODES.booleanNode(flag)
        : NODES.textNode(storable(value.toString()));
  }

  /** The database has no room for the character 0, which has no place in a text anyway. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }
}
