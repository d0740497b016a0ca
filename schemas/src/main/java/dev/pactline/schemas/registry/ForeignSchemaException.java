package dev.pactline.schemas.registry;

/** The registry answered with a schema that is not Avro, or that Avro cannot parse. */
public final class ForeignSchemaException extends RegistryException {
  private static final long serialVersionUID = 1L;

  ForeignSchemaException(String message) {
    super(message);
  }

  ForeignSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
