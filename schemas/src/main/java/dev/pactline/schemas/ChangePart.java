package dev.pactline.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/**
 * Tells which records of {@code agreements} belong together. One event may change several
 * agreements at once: two become one, one becomes two. Their records then stand one behind the
 * other in one partition and were committed together, but a reader may be handed them in pieces.
 * Each carries the header {@link #HEADER}, such as {@code 1/2} and {@code 2/2}; whoever applies all
 * of a change or nothing never sees a report in two agreements, or in none. A record without the
 * header is a change of its own.
 *
 * @param position from 1
 * @param size of the change, in records
 */
public record ChangePart(int position, int size) {

  /** Name of the header. */
  public static final String HEADER = "pactline.change";

  private static final ChangePart WHOLE = new ChangePart(1, 1);
  private static final int MAX_DIGITS = 6;

  public ChangePart {
    if (position < 1 || position > size) {
      throw new IllegalArgumentException("there is no part " + position + " of " + size);
    }
  }

  /** Whether the change is complete with this record. */
  public boolean isLast() {
    return position == size;
  }

  /** Marks a record as this part, unless it is all of its change. */
  public void mark(Headers headers) {
    headers.remove(HEADER);
    if (size > 1) {
      headers.add(HEADER, (position + "/" + size).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The part that a header tells of.
   *
   * @param text its value; null where there is none
   * @return all of a change, for null and for anything that is no such header
   */
  public static ChangePart parse(String text) {
    if (text == null || !text.matches("\\d{1," + MAX_DIGITS + "}/\\d{1," + MAX_DIGITS + "}")) {
      return WHOLE;
    }
    int slash = text.indexOf('/');
    int position = Integer.parseInt(text.substring(0, slash));
    int size = Integer.parseInt(text.substring(slash + 1));
    return position < 1 || position > size ? WHOLE : new ChangePart(position, size);
  }
}
