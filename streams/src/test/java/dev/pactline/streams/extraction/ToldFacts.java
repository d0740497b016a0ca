package dev.pactline.streams.extraction;

import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What an article tells, in the short form in which the tests write it down. */
final class ToldFacts {
  private static final Map<String, String> MARKS =
      Map.of("EXACT", "", "ABOUT", "~", "AT_LEAST", "+", "AT_MOST", "-");

  private ToldFacts() {}

  /** Such as {@code 12}, {@code 180~} or {@code 250+}; {@code -} for none. */
  static String count(Count count) {
    return count == null ? "-" : count.getCount() + MARKS.get(count.getQualifier().name());
  }

  /** Such as {@code 1530000000CNY($224340000)}. */
  static String value(DealValue value) {
    boolean dollars = value.getUsd() != null && !value.getCurrency().equals("USD");
    return plain(value.getAmount())
        + value.getCurrency()
        + (dollars ? "($" + plain(value.getUsd()) + ")" : "");
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** Such as {@code 10-25}; {@code -} for none. */
  static String day(LocalDate day) {
    return day == null ? "-" : day.toString().substring(5);
  }
}
