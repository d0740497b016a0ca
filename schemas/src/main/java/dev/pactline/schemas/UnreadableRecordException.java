package dev.pactline.schemas;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The bytes of one key or value can never become a record of the type asked for: set the record
 * aside and go on. A registry that is away never causes it.
 */
public final class UnreadableRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /** Why bytes cannot be read. */
  public enum Reason {
    /** They do not start with the byte 0. */
    NOT_FRAMED("not-framed"),
    /** They end before the record does. */
    TRUNCATED("truncated"),
    /** They name a schema that the registry says it does not have. */
    UNKNOWN_SCHEMA("unknown-schema"),
    /** They were written with a schema that the type asked for cannot be read from. */
    FOREIGN_SCHEMA("foreign-schema"),
    /** They are no record of the schema they name. */
    MALFORMED("malformed"),
    /** They go on behind the end of the record. */
    TRAILING_BYTES("trailing-bytes");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The reason in lower case with hyphens, as dead letters and metrics show it. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;

  UnreadableRecordException(Reason reason, String topic, String detail) {
    this(reason, topic, detail, null);
  }

  UnreadableRecordException(Reason reason, String topic, String detail, Throwable cause) {
    super(reason.code() + " in topic " + topic + ": " + detail, cause);
    this.reason = reason;
  }

  /** Why the bytes cannot be read. */
  public Reason reason() {
    return reason;
  }
}
