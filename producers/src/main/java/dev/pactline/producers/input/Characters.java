package dev.pactline.producers.input;

import java.util.regex.Pattern;

/** Brings text into the one form that the rest of Pactline sees. */
public final class Characters {
  private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000B\f\u0085\u2028\u2029]");
  // Invisible: controls, the byte order mark, soft hyphens, zero-width spaces, marks of direction.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\uFEFF\u00AD\u200B\u200E\u200F\u2060\u202A-\u202E]");

  private Characters() {}

  /**
   * Turns every line end into a line feed, drops what cannot be seen, and replaces halves of
   * surrogate pairs, which no encoding can carry, with U+FFFD.
   */
  public static String clean(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return wellFormed(INVISIBLE.matcher(lines).replaceAll(""));
  }

  /** Runs of white space become one space; none at the ends. */
  public static String squeeze(String text) {
    return text.replaceAll("[\\s\u00A0\u2000-\u200A\u202F\u3000]+", " ").strip();
  }

  private static String wellFormed(String text) {
    if (text.codePoints().noneMatch(Characters::isSurrogate)) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints().forEach(c -> replaced.appendCodePoint(isSurrogate(c) ? 0xFFFD : c));
    return replaced.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
