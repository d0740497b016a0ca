package dev.pactline.producers.input;

import dev.pactline.schemas.Rejection;

/** Makes the rejections of input that never was a record. */
public final class Rejections {
  private static final int LONGEST_EXCERPT = 500;

  private Rejections() {}

  /**
   * A source is unusable as a whole.
   *
   * @param source file or address, such as {@code news/007.html}
   * @param detail one sentence for a person
   */
  public static Rejection ofSource(String source, Reason reason, String detail) {
    return new Rejection(source, reason.code(), detail, null, null, null, null, null, null, null);
  }

  /**
   * A row is unusable.
   *
   * @param line line in the file, from 1
   * @param column name of the column that is at fault; null where it is the row
   * @param value the offending value; null where there is none
   * @param row the row as text, of which the beginning is kept
   */
  public static Rejection ofRow(
      String source,
      Reason reason,
      String detail,
      int line,
      String column,
      String value,
      String row) {
    return new Rejection(
        source,
        reason.code(),
        detail,
        line,
        column,
        excerpt(value),
        excerpt(row),
        null,
        null,
        null);
  }

  private static String excerpt(String text) {
    if (text == null || text.length() <= LONGEST_EXCERPT) {
      return text;
    }
    int end = LONGEST_EXCERPT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
