package dev.pactline.streams.resolution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Compares sums that are told in different words: "1.5 billion yuan" may be the 1.53 billion of
 * another report, and 45 million euros its 50 million dollars.
 */
final class SumsOfMoney {

  /**
   * Twentieths of the greater sum by which two may differ: rates of one month, and sums of two
   * digits, are not farther apart.
   */
  private static final BigDecimal PARTS = BigDecimal.valueOf(20);

  /** Length of {@code "EUR "}. */
  private static final int CURRENCY = 4;

  private SumsOfMoney() {}

  /** What two lists of sums tell of each other. */
  enum Verdict {
    /** One sum of each is the same, but for rounding. */
    SAME,
    /** Sums in one currency are known of both, and none agree. */
    DIFFERENT,
    /** No currency is common to both. */
    UNKNOWN
  }

  /**
   * Compares what is told in one currency.
   *
   * @param mine sums such as {@code EUR 45000000}
   */
  static Verdict compare(List<String> mine, List<String> yours) {
    Verdict verdict = Verdict.UNKNOWN;
    for (String a : mine) {
      for (String b : yours) {
        if (a.regionMatches(0, b, 0, CURRENCY)) {
          if (isRounded(amount(a), amount(b))) {
            return Verdict.SAME;
          }
          verdict = Verdict.DIFFERENT;
        }
      }
    }
    return verdict;
  }

  /**
   * Whether a sum of each is the same but for the rate it was converted at.
   *
   * @param mine plain numbers of one currency
   */
  static boolean isAnyNear(List<String> mine, List<String> yours) {
    return mine.stream()
        .map(BigDecimal::new)
        .anyMatch(a -> yours.stream().map(BigDecimal::new).anyMatch(b -> isNear(a, b)));
  }

  /** Whether one is the other with fewer digits, rounded or cut off, and they are near. */
  private static boolean isRounded(BigDecimal a, BigDecimal b) {
    BigDecimal coarse = a.precision() < b.precision() ? a : b;
    BigDecimal fine = a.precision() < b.precision() ? b : a;
    return isNear(a, b)
        && (isRounded(coarse, fine, RoundingMode.HALF_UP)
            || isRounded(coarse, fine, RoundingMode.DOWN));
  }

  private static boolean isRounded(BigDecimal coarse, BigDecimal fine, RoundingMode mode) {
    return fine.round(new MathContext(coarse.precision(), mode)).compareTo(coarse) == 0;
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().multiply(PARTS).compareTo(a.max(b)) <= 0;
  }

  private static BigDecimal amount(String sum) {
    return new BigDecimal(sum.substring(CURRENCY)).stripTrailingZeros();
  }
}
