package dev.pactline.streams.extraction;

/** Knows countries that are named as neighbours on the map, not as partners. */
final class Borders {
  private static final Lexicon BORDERING =
      Lexicon.of(
          "borders",
          "borders on",
          "bordering",
          "bordering on",
          "adjoins",
          "adjoining",
          "border with",
          "borders with");
  private static final Words JOINING = Words.of(",", "and", "or", "both", "the");

  /** Words from the border to the last of the countries along it. */
  private static final int REACH = 8;

  private Borders() {}

  /** "Aksu, which borders on Kyrgyzstan and Kazakhstan": both. */
  static boolean along(Parsed parsed, int place) {
    for (int i = place - 1; i >= Math.max(0, place - REACH); i--) {
      for (int words = 1; words <= 2; words++) {
        if (BORDERING.match(parsed, i - words + 1) == words) {
          return true;
        }
      }
      if (parsed.at(i).place() == null && !JOINING.has(parsed, i)) {
        return false;
      }
    }
    return false;
  }
}
