package dev.pactline.producers.records;

import dev.pactline.schemas.Rejection;

/** What became of one line or record of a file. */
sealed interface RowReading {

  /** It is a row. */
  record Parsed(Row row) implements RowReading {}

  /** It is none. */
  record Broken(Rejection rejection) implements RowReading {}
}
