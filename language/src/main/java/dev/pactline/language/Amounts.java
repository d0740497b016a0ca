package dev.pactline.language;

import java.math.BigDecimal;
import java.util.List;

/** The amounts of money in one sentence as a flat list, for scoring and for scripts. Immutable. */
public final class Amounts {
  private final MoneyReader reader = new MoneyReader();

  /**
   * One amount.
   *
   * @param value whole units of the currency
   * @param currency ISO 4217 code
   * @param start offset of its first character in UTF-16 code units
   * @param end offset behind its last character
   */
  public record Amount(BigDecimal value, String currency, int start, int end) {}

  /**
   * Finds every amount, equivalents in other currencies too.
   *
   * @return in the order of the text; never null
   */
  public List<Amount> in(CharSequence sentence) {
    return MoneyReader.flat(reader.read(sentence)).stream()
        .map(m -> new Amount(m.amount(), m.currency(), m.span().start(), m.span().end()))
        .toList();
  }
}
