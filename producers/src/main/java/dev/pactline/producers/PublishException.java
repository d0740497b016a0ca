package dev.pactline.producers;

/** Not everything that was read could be delivered. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Published published;

  PublishException(Published published, Throwable cause) {
    super(
        published.failed()
            + " of "
            + published.read()
            + " records could not be delivered: "
            + cause.getMessage(),
        cause);
    this.published = published;
  }

  /** What had been delivered, and how much had not. */
  public Published published() {
    return published;
  }
}
