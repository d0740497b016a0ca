package dev.pactline.streams.extraction;

/**
 * How articles are read.
 *
 * @param homeCountry the side that is never the partner, as ISO 3166-1 alpha-2, such as {@code CN}
 * @param longestText the most UTF-16 code units that an article may have, at least 1; longer ones
 *     are rejected
 */
public record ReadingSettings(String homeCountry, int longestText) {
  public ReadingSettings {
    if (!homeCountry.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "home country must be an ISO 3166-1 alpha-2 code, was " + homeCountry);
    }
    if (longestText < 1) {
      throw new IllegalArgumentException("longest text must be at least 1, was " + longestText);
    }
  }

  /** China, and two million characters: some 300,000 words. */
  public static ReadingSettings defaults() {
    return new ReadingSettings("CN", 2_000_000);
  }
}
