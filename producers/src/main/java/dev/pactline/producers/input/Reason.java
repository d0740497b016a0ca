package dev.pactline.producers.input;

/** Why input cannot be used; {@link #code()} is what a rejection carries. */
public enum Reason {
  /** A file without a character in it. */
  EMPTY("empty"),
  /** More bytes, characters or elements than the limits allow. */
  TOO_LARGE("too-large"),
  /** A picture, an archive, a PDF: bytes that are no text in any encoding. */
  NOT_TEXT("not-text"),
  /** Text in an encoding that could not be told. */
  UNDECODABLE("undecodable"),
  /** A file that is missing or must not be read. */
  UNREADABLE("unreadable"),
  /** A file of a kind that is not read here. */
  UNKNOWN_TYPE("unknown-type"),
  /** A page without a text of its own: a front page, a frame set, an application. */
  NO_TEXT("no-text"),
  /** What should be a feed is no RSS or Atom, or XML that must not be read. */
  MALFORMED_FEED("malformed-feed"),
  /** A table without its line of column names, or with one column named twice. */
  BAD_HEADER("bad-header"),
  /** A row that is not CSV or JSON, or has another number of fields than the table. */
  MALFORMED_ROW("malformed-row"),
  /** A cell that must be filled and is not. */
  MISSING_VALUE("missing-value"),
  /** A name that is no country. */
  UNKNOWN_COUNTRY("unknown-country"),
  /** The home side, which is never the partner. */
  HOME_COUNTRY("home-country"),
  /** A date that does not exist, cannot be told, or lies outside of any sense. */
  BAD_DATE("bad-date"),
  /** A number that is none, is negative, or is too large to be meant. */
  BAD_NUMBER("bad-number"),
  /** A code or name that is no currency. */
  UNKNOWN_CURRENCY("unknown-currency"),
  /** A word that is no status. */
  UNKNOWN_STATUS("unknown-status"),
  /** An address that must not or could not be fetched. */
  NOT_FETCHED("not-fetched");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** Lower case with hyphens, such as {@code unknown-country}. */
  public String code() {
    return code;
  }
}
