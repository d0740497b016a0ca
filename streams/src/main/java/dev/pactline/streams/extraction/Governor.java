package dev.pactline.streams.extraction;

/**
 * What an amount of money is of.
 *
 * @param extent all that was signed, a part of it, or one deal
 * @param covers how many papers; 0 for as many as there are
 * @param paper whether papers are what it is of
 * @param at index of the word that says so
 */
record Governor(Extent extent, long covers, boolean paper, int at) {

  /** That of as many papers as the number at {@code number} counts, among more. */
  static Governor ofSome(Parsed parsed, int number) {
    return counted(Extent.PART, parsed, number);
  }

  /** That of all papers, which the number at {@code number} counts. */
  static Governor ofAll(Parsed parsed, int number) {
    return counted(Extent.WHOLE, parsed, number);
  }

  private static Governor counted(Extent extent, Parsed parsed, int number) {
    return new Governor(extent, parsed.at(number).number().value().longValue(), true, number);
  }
}
