package dev.pactline.language;

import java.math.BigDecimal;

/**
 * A number in figures or words, without bounds: "1,500", "two dozen", "1.53 billion", 三百余.
 *
 * @param first its first token
 * @param end the token behind its last one
 * @param value the number
 * @param coefficient what stands before the scale: 1.53 of "1.53 billion"; else the number
 * @param form how it is written
 * @param hint what the words themselves say of its precision: ABOUT of "a couple", AT_LEAST of 三百余;
 *     else EXACT
 */
record Figure(
    int first, int end, BigDecimal value, BigDecimal coefficient, Form form, Precision hint) {

  enum Form {
    /** Digits alone: "2019", "14". */
    PLAIN,
    /** Digits with separators: "1,500", "3.5". */
    GROUPED,
    /** With a scale: "3 million", "two dozen", 三亿. */
    SCALED,
    /** Words. */
    WORDS,
    /** "third", "21st". */
    ORDINAL
  }

  boolean isOrdinal() {
    return form == Form.ORDINAL;
  }

  boolean isScaled() {
    return form == Form.SCALED;
  }

  Figure withValue(BigDecimal other) {
    return new Figure(first, end, other, coefficient, form, hint);
  }

  Figure until(int token) {
    return new Figure(first, token, value, coefficient, form, hint);
  }

  Figure from(int token) {
    return new Figure(token, end, value, coefficient, form, hint);
  }
}
