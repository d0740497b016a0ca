package dev.pactline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.Set;

/**
 * What a registry answered to one request.
 *
 * @param url which registry
 * @param body null where it was no JSON
 */
record Answer(URI url, String method, String path, int status, JsonNode body) {
  /** No such subject, version, schema. Any other 404 does not come from a registry. */
  private static final Set<Integer> UNKNOWN = Set.of(40401, 40402, 40403);

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
  private static final int SHOWN_CHARACTERS = 500;

  /** Whether another attempt may get a better one. */
  boolean mayPass() {
    return PASSING.contains(status);
  }

  /** Whether a schema was refused because it does not get along with an earlier one. */
  boolean isConflict() {
    return status == 409;
  }

  /** Whether the registry says that it has no such thing. */
  boolean isUnknown() {
    return status == 404 && UNKNOWN.contains(code());
  }

  /** Whether whoever answers does not know the path at all, so is no registry, or not there. */
  boolean isForeign() {
    return (status == 404 || status == 405) && code() == 0;
  }

  /** The body of an answer that is as it should be. */
  JsonNode orThrow() {
    if (status == 200 && body != null && !body.isMissingNode()) {
      return body;
    }
    if (status == 401 || status == 403) {
      throw new RegistryAccessException(
          this
              + "; check "
              + RegistrySettings.CREDENTIALS_SOURCE
              + " and "
              + RegistrySettings.USER_INFO);
    }
    if (isUnknown()) {
      throw new UnknownSchemaException(toString());
    }
    throw new RegistryException(
        this
            + (code() == 0
                ? "; is "
                    + url
                    + " the address of Confluent's API? Apicurio has it at /apis/ccompat/v7"
                : ""));
  }

  /** The field of an answer that must have it. */
  JsonNode field(String name) {
    JsonNode value = orThrow().path(name);
    if (value instanceof MissingNode) {
      throw new RegistryException(this + ", without " + name);
    }
    return value;
  }

  /** The registry's own words, or what else it sent. */
  String message() {
    String text = body == null ? "" : body.path("message").asText("");
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
  }

  private int code() {
    return body == null ? 0 : body.path("error_code").asInt(0);
  }

  @Override
  public String toString() {
    return "Schema registry "
        + url
        + " answers "
        + status
        + " to "
        + method
        + " "
        + path
        + (message().isEmpty() ? "" : ": " + message());
  }
}
