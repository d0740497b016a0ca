package dev.pactline.launcher.topics;

/**
 * What is to be done with a record that failed.
 *
 * @param failed the record
 * @param verdict whether it is sent again, or why not
 * @param copy what is sent; null unless the verdict is {@link Verdict#SEND}
 */
public record Replay(Failed failed, Verdict verdict, Failed.Copy copy) {

  /** Whether a record is sent again, or why not. */
  public enum Verdict {
    SEND("replay"),
    /** It was sent again before, and has not come back since. */
    DONE("replayed already"),
    /** The topic has a later record of its key, which must not be undone. */
    SUPERSEDED("superseded by a later record of its key"),
    /** It failed again each time. */
    TOO_OFTEN("replayed too often"),
    /** Its topic is none of ours, or does not hold it any more. */
    GONE("not in a topic of ours any more");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** For people. */
    public String text() {
      return text;
    }
  }
}
