package dev.pactline.producers.web;

/**
 * What a server gave us to ask later whether anything has changed.
 *
 * @param etag null where it gave none
 * @param lastModified as the server wrote it; null where it gave none
 */
public record Validators(String etag, String lastModified) {
  /** Nothing to ask with. */
  public static final Validators NONE = new Validators(null, null);

  private static final int LONGEST = 500;

  public Validators {
    etag = usable(etag);
    lastModified = usable(lastModified);
  }

  /** What is sent back must fit into one header line and stay in the state file. */
  private static String usable(String value) {
    boolean fits =
        value != null
            && value.length() <= LONGEST
            && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return fits ? value : null;
  }
}
