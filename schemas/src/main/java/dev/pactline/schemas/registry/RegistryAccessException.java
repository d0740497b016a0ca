package dev.pactline.schemas.registry;

/** The registry refuses us: credentials are missing, wrong, or not enough. */
public final class RegistryAccessException extends RegistryException {
  private static final long serialVersionUID = 1L;

  RegistryAccessException(String message) {
    super(message);
  }
}
