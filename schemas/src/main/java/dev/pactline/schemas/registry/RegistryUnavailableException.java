package dev.pactline.schemas.registry;

/** No registry answered within the attempts allowed; the same request may succeed later. */
public final class RegistryUnavailableException extends RegistryException {
  private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
