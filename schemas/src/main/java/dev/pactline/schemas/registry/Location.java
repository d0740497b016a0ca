package dev.pactline.schemas.registry;

import java.util.List;
import org.apache.avro.Schema;

/** Turns Avro's pointer into a schema, such as {@code /fields/3/type/items}, into field names. */
final class Location {
  private Location() {}

  /** The fields that the pointer passes, such as {@code /source/url}; empty if it passes none. */
  static String fieldsOf(Schema schema, String pointer) {
    StringBuilder path = new StringBuilder();
    List<String> steps = List.of(pointer.split("/"));
    Schema at = schema;
    for (int i = 1; i < steps.size() && at != null; i++) {
      String step = steps.get(i);
      if (step.equals("fields") && at.getType() == Schema.Type.RECORD && i + 1 < steps.size()) {
        Schema.Field field = at.getFields().get(Integer.parseInt(steps.get(++i)));
        path.append('/').append(field.name());
        at = field.schema();
      } else {
        at = inside(at, step);
      }
    }
    return path.toString();
  }

  private static Schema inside(Schema schema, String step) {
    return switch (step) {
      case "type" -> schema;
      case "items" -> schema.getType() == Schema.Type.ARRAY ? schema.getElementType() : null;
      case "values" -> schema.getType() == Schema.Type.MAP ? schema.getValueType() : null;
      default -> branch(schema, step);
    };
  }

  /** A number may count the branches of the writer's union, so it need not fit the reader's. */
  private static Schema branch(Schema schema, String step) {
    if (schema.getType() != Schema.Type.UNION || !step.chars().allMatch(Character::isDigit)) {
      return schema;
    }
    int branch = Integer.parseInt(step);
    return branch < schema.getTypes().size() ? schema.getTypes().get(branch) : null;
  }
}
