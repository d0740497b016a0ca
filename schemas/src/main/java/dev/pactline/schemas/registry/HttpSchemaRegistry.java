package dev.pactline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * A registry with Confluent's API, such as Confluent's own, or Apicurio's at {@code
 * /apis/ccompat/v7}. Schemas are fetched once per id.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
  private final RegistryConnection connection;
  private final SchemaCache schemas;

  /**
   * Connects to nothing yet: a registry that is away is noticed by the first request.
   *
   * @param settings where it is, and how long to insist
   */
  public HttpSchemaRegistry(RegistrySettings settings) {
    this.connection = new RegistryConnection(settings);
    this.schemas =
        new SchemaCache(settings.cachedSchemas(), settings.missingTtl(), System::nanoTime);
  }

  @Override
  public int register(String subject, Schema schema) {
    Answer answer = connection.send("POST", subject(subject) + "/versions", body(schema));
    if (answer.isConflict()) {
      throw refused(subject, schema, answer.message());
    }
    return answer.field("id").asInt();
  }

  @Override
  public int id(String subject, Schema schema) {
    return connection.send("POST", subject(subject), body(schema)).field("id").asInt();
  }

  @Override
  public Schema schema(int id) {
    return schemas.get(id, this::fetch);
  }

  @Override
  public List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> versions = new ArrayList<>();
    for (JsonNode number : get(subject(subject) + "/versions")) {
      versions.add(version(subject, number.asText()));
    }
    return List.copyOf(versions);
  }

  @Override
  public RegisteredSchema latest(String subject) {
    return version(subject, "latest");
  }

  @Override
  public void check(String subject, Schema schema) {
    // Apicurio 3.0.9 objects to everything where nothing is checked.
    if (compatibility(subject) == CompatibilityLevel.NONE) {
      return;
    }
    String path = "/compatibility" + subject(subject) + "/versions?verbose=true";
    Answer answer = connection.send("POST", path, body(schema));
    if (!answer.isUnknown() && !answer.field("is_compatible").asBoolean()) {
      throw refused(subject, schema, words(answer.body()));
    }
  }

  @Override
  public CompatibilityLevel compatibility(String subject) {
    try {
      return level(get("/config/" + encode(subject) + "?defaultToGlobal=true"));
    } catch (UnknownSchemaException e) {
      return level(get("/config"));
    }
  }

  @Override
  public void compatibility(String subject, CompatibilityLevel level) {
    connection.send("PUT", "/config/" + encode(subject), body(level)).orThrow();
  }

  @Override
  public void globalCompatibility(CompatibilityLevel level) {
    connection.send("PUT", "/config", body(level)).orThrow();
  }

  private Schema fetch(int id) {
    return parse(get("/schemas/ids/" + id));
  }

  private RegisteredSchema version(String subject, String version) {
    JsonNode answer = get(subject(subject) + "/versions/" + version);
    return new RegisteredSchema(
        subject, answer.path("version").asInt(), answer.path("id").asInt(), parse(answer));
  }

  private Schema parse(JsonNode answer) {
    return new SchemaText((subject, version) -> get(subject(subject) + "/versions/" + version))
        .parse(answer);
  }

  private JsonNode get(String path) {
    return connection.send("GET", path, null).orThrow();
  }

  /** Registries word it differently, and some name a position instead of the field. */
  private IncompatibleSchemaException refused(String subject, Schema schema, String words) {
    List<Schema> earlier = versions(subject).stream().map(RegisteredSchema::schema).toList();
    return Compatibility.of(schema, earlier, compatibility(subject)).stream()
        .findFirst()
        .map(found -> new IncompatibleSchemaException(subject, found.field(), found.problem()))
        .orElseGet(() -> new IncompatibleSchemaException(subject, "", words));
  }

  private static String words(JsonNode answer) {
    List<String> messages = new ArrayList<>();
    answer.path("messages").forEach(message -> messages.add(message.asText()));
    return String.join("; ", messages);
  }

  private static CompatibilityLevel level(JsonNode answer) {
    String name = answer.path("compatibilityLevel").asText(answer.path("compatibility").asText());
    return CompatibilityLevel.named(name);
  }

  private static JsonNode body(Schema schema) {
    return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
  }

  private static JsonNode body(CompatibilityLevel level) {
    return JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
  }

  private static String subject(String subject) {
    return "/subjects/" + encode(subject);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
