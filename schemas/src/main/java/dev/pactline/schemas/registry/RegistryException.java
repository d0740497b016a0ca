package dev.pactline.schemas.registry;

import org.apache.kafka.common.KafkaException;

/**
 * The registry did not do what it was asked. This is never a verdict on a record: a stream that
 * meets it must stop, not set records aside.
 */
public class RegistryException extends KafkaException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was asked, of whom, and what came back; never with a secret in it
   */
  public RegistryException(String message) {
    super(message);
  }

  /**
   * @param message what was asked, of whom, and what came back; never with a secret in it
   * @param cause what it rests on
   */
  public RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
