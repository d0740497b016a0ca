package dev.pactline.streams.state;

/** A record that is well-formed but breaks the rules of its topic: it becomes a dead letter. */
public final class UnusableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it, as a sentence for a person
   */
  public UnusableRecordException(String message) {
    super(message);
  }
}
