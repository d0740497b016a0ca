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
      if (Han.is(text.charAt(i))) {
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
      if ((c < ' ' || c > '~') && odd(c)) {
        odd++;
      }
    }
    return odd * 20 > limit;
  }

  private static boolean odd(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    return control || c == '\uFFFD' || c == '\uFFFF';
  }
}
