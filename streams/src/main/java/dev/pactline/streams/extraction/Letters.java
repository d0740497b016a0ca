package dev.pactline.streams.extraction;

/** Knows letters, digits and white space of ASCII from a table: the JDK looks through its own. */
final class Letters {
  private static final byte WORD = 1;
  private static final byte CAPITAL = 2;
  private static final byte BLANK = 4;

  /** The block of Chinese characters as it was first: letters all of them. */
  private static final char FIRST_HAN = '\u4E00';

  private static final char LAST_HAN = '\u9FA5';

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      int sorts = Character.isLetterOrDigit(c) ? WORD : 0;
      sorts |= Character.isUpperCase(c) ? CAPITAL : 0;
      sorts |= Character.isWhitespace(c) || Character.isSpaceChar(c) ? BLANK : 0;
      ASCII[c] = (byte) sorts;
    }
  }

  private Letters() {}

  /** A letter or digit of any script; of characters beyond 16 bits no half is one. */
  static boolean isWordPart(char c) {
    return c < ASCII.length
        ? (ASCII[c] & WORD) != 0
        : isCommonHan(c) || Character.isLetterOrDigit(c);
  }

  /** A Chinese character of those that nearly all texts make do with; it has no lower case. */
  static boolean isCommonHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  static boolean isCapital(char c) {
    return c < ASCII.length ? (ASCII[c] & CAPITAL) != 0 : Character.isUpperCase(c);
  }

  /** White space and space characters, the one that does not break lines included. */
  static boolean isBlank(char c) {
    return c < ASCII.length
        ? (ASCII[c] & BLANK) != 0
        : Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
