package dev.pactline.streams.http;

/** The tables cannot be read now; later they can. */
final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}
