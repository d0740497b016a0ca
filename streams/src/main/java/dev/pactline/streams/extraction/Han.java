package dev.pactline.streams.extraction;

import java.util.BitSet;

/** Knows the characters of Chinese script from a table: the JDK searches its ranges each time. */
final class Han {
  /** No character below it is of the script. */
  private static final char FIRST = '\u2E80';

  private static final BitSet SCRIPT = new BitSet(Character.MAX_VALUE + 1);

  static {
    for (int c = FIRST; c <= Character.MAX_VALUE; c++) {
      SCRIPT.set(c, Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
  }

  private Han() {}

  static boolean is(char c) {
    return c >= FIRST && (Letters.isCommonHan(c) || SCRIPT.get(c));
  }
}
