package dev.pactline.producers.web;

import dev.pactline.producers.input.Reason;

/** What became of an address that was to be fetched. */
public sealed interface Fetched {

  /**
   * It was loaded.
   *
   * @param address where it was found in the end, after redirects
   * @param type media type in lower case, such as {@code text/html}; empty where none was stated
   * @param charset encoding that the server declares; null where it declares none
   */
  @SuppressWarnings("ArrayRecordComponent") // of megabytes, and never compared
  record Loaded(String address, byte[] body, String type, String charset, Validators validators)
      implements Fetched {}

  /** The server says that it is as it was. */
  record Unchanged() implements Fetched {}

  /**
   * It was not loaded.
   *
   * @param detail one sentence for a person
   */
  record Failed(Reason reason, String detail, Prospect prospect) implements Fetched {}

  /** Whether a failure may pass by itself. */
  enum Prospect {
    /** Another attempt, later, may do better. */
    PASSING,
    /** It will be so again, as long as nobody changes anything. */
    LASTING,
    /** The server has nothing at this address. */
    MISSING,
    /** The server says that it was removed on purpose, for ever. */
    GONE
  }
}
