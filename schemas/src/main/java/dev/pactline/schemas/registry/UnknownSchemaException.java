package dev.pactline.schemas.registry;

/**
 * The registry answered, and does not know the schema, subject or version that it was asked for.
 */
public final class UnknownSchemaException extends RegistryException {
  private static final long serialVersionUID = 1L;

  UnknownSchemaException(String message) {
    super(message);
  }
}
