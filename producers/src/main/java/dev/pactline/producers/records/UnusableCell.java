package dev.pactline.producers.records;

import dev.pactline.producers.input.Reason;

/** Leaves the reading of a row at the first cell that cannot be used; never leaves the package. */
final class UnusableCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Column column;

  UnusableCell(Reason reason, Column column, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.column = column;
  }

  Reason reason() {
    return reason;
  }

  Column column() {
    return column;
  }
}
