package dev.pactline.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Headers of a record that was replayed: sent again as it had been, after it became a dead letter
 * or was rejected. They go with it should it fail again, so that nothing is replayed for ever.
 */
public final class ReplayHeaders {

  /** How often it was replayed, in decimal digits; absent for never. */
  public static final String COUNT = "pactline.replays";

  /** What it was replayed from, such as {@code pactline.dead-letters 0:17}. */
  public static final String ORIGIN = "pactline.replay.of";

  private static final int MAX_DIGITS = 6;

  private ReplayHeaders() {}

  /** How often a record with these headers was replayed; 0 if they do not say. */
  public static int count(Headers headers) {
    String text = text(headers.lastHeader(COUNT));
    boolean number =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }

  /** What a record with these headers was replayed from; empty if it was not. */
  public static String origin(Headers headers) {
    return text(headers.lastHeader(ORIGIN));
  }

  /**
   * Marks a record as replayed once more.
   *
   * @param headers those of the record to be sent; changed
   * @param origin where it is taken from, such as {@code pactline.dead-letters 0:17}
   */
  public static void mark(Headers headers, String origin) {
    String next = Integer.toString(count(headers) + 1);
    headers.remove(COUNT).remove(ORIGIN);
    headers.add(COUNT, next.getBytes(StandardCharsets.UTF_8));
    headers.add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Header header) {
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
