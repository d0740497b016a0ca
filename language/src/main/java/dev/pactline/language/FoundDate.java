package dev.pactline.language;

/**
 * A date found in tokens.
 *
 * @param mention null where the words are a date that cannot be told without publication
 * @param end the token behind it
 */
record FoundDate(DateMention mention, int end) {

  static FoundDate of(DateMention mention, int end) {
    return new FoundDate(mention, end);
  }
}
