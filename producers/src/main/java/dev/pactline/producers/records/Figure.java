package dev.pactline.producers.records;

import dev.pactline.schemas.Qualifier;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a cell states it.
 *
 * @param value the number; of a range the lower end
 * @param max upper end of a range; null where there is none
 */
record Figure(BigDecimal value, Qualifier qualifier, BigDecimal max) {
  // More digits than any real figure has; without this bound 1e999999999 would be written out.
  private static final int MOST_DIGITS = 30;
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "(>=|≥|>|over|more than|at least|min\\.?)?(~|≈|about|around|approx\\.?|approximately|circa"
              + "|ca\\.?|c\\.|some|nearly|almost)?(<=|≤|<|up to|at most|max\\.?)?\\s*([+-]?\\d\\S*?(?: \\d{3})*)\\s*(\\+|or more)?");
  private static final Pattern RANGE = Pattern.compile("(\\d\\S*?)\\s*(?:-|–|—|to|~)\\s*(\\d\\S*)");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d{1,9})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(?:([, '’_])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");
  private static final Pattern INDIAN =
      Pattern.compile("[+-]?\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?");
  private static final Pattern CONTINENTAL =
      Pattern.compile(
          "[+-]?\\d{1,3}(?:(?:\\.\\d{3}){2,}(?:,\\d+)?|(?:\\.\\d{3})+,\\d+)|[+-]?\\d+,\\d{1,2}");

  /**
   * Reads a cell: "180", "45,000,000", "45.000.000,50", "over 300", "300+", "30-40".
   *
   * @return empty for anything else, and for more digits than any real figure has
   */
  static Optional<Figure> parse(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return between(number(range.group(1)), number(range.group(2)));
    }
    Matcher qualified = QUALIFIED.matcher(text);
    if (!qualified.matches()) {
      return Optional.empty();
    }
    return number(qualified.group(4)).map(value -> new Figure(value, qualifier(qualified), null));
  }

  private static Optional<Figure> between(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.filter(from -> high.isPresent() && from.compareTo(high.get()) < 0)
        .map(from -> new Figure(from, Qualifier.AT_LEAST, high.get()));
  }

  private static Qualifier qualifier(Matcher words) {
    if (words.group(1) != null || words.group(5) != null) {
      return Qualifier.AT_LEAST;
    }
    if (words.group(2) != null) {
      return Qualifier.ABOUT;
    }
    return words.group(3) != null ? Qualifier.AT_MOST : Qualifier.EXACT;
  }

  private static Optional<BigDecimal> number(String text) {
    return plain(text)
        .map(BigDecimal::new)
        .filter(number -> Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS);
  }

  private static Optional<String> plain(String text) {
    if (text.length() > MOST_DIGITS * 2) {
      return Optional.empty();
    }
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(text);
    }
    if (GROUPED.matcher(text).matches() || INDIAN.matcher(text).matches()) {
      return Optional.of(text.replaceAll("[, '’_]", ""));
    }
    return CONTINENTAL.matcher(text).matches()
        ? Optional.of(text.replace(".", "").replace(',', '.'))
        : Optional.empty();
  }
}
