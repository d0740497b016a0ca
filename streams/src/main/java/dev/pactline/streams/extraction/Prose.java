package dev.pactline.streams.extraction;

/** Tells text from bytes that were taken for text. */
final class Prose {
  private static final int SAMPLE = 20_000;

  private Prose() {}

  /** Whether at least a fifth of the text is Han characters. */
  static boolean chinese(String text) {
    int limit = Math.min(text.length(), SAMPLE);
    int han = 0;
    for (int i = 0; i < limit; i++) {
      if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.HAN) {
        han++;
      }
    }
    return han * 5 >= limit;
  }

  /** Whether more than one character in twenty is a control or replacement character. */
  static boolean binary(String text) {
    int limit = Math.min(text.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      boolean control =
          Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      if (control || c == '\uFFFD' || c == '\uFFFF') {
        odd++;
      }
    }
    return odd * 20 > limit;
  }
}
