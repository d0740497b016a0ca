package dev.pactline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** Makes a schema of a registry's answer, with those that it refers to. */
final class SchemaText {
  /** More than any writer splits a record into. */
  private static final int MAX_REFERENCES = 100;

  private final BiFunction<String, Integer, JsonNode> version;

  // Others need not keep to Avro's rules for names and defaults.
  private final Schema.Parser parser =
      new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);

  private int references;

  /**
   * @param version fetches a version of a subject
   */
  SchemaText(BiFunction<String, Integer, JsonNode> version) {
    this.version = version;
  }

  /**
   * The schema in an answer.
   *
   * @throws ForeignSchemaException if it is none
   */
  Schema parse(JsonNode answer) {
    String type = answer.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new ForeignSchemaException("The schema is " + type + ", not AVRO");
    }
    for (JsonNode reference : answer.path("references")) {
      refer(reference);
    }
    try {
      return parser.parse(answer.path("schema").asText());
    } catch (RuntimeException e) {
      throw new ForeignSchemaException("Avro cannot parse the schema: " + e.getMessage(), e);
    }
  }

  private void refer(JsonNode reference) {
    if (++references > MAX_REFERENCES) {
      throw new ForeignSchemaException("The schema refers to too many others");
    }
    String name = reference.path("name").asText();
    if (!parser.getTypes().containsKey(name)) {
      parse(version.apply(reference.path("subject").asText(), reference.path("version").asInt()));
    }
  }
}
