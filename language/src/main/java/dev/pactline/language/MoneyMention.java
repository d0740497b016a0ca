package dev.pactline.language;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount of money as a text states it.
 *
 * @param span the figure with its unit, without bounds and bracketed equivalents: "45 million
 *     euros" of "over 45 million euros ($50 million)"
 * @param amount whole units of the currency, or the lower end of a range: 45000000; cents and pence
 *     are fractions: 0.50
 * @param max the upper end of a range such as "$2-3 billion"; null where there is none
 * @param currency ISO 4217 code, such as {@code EUR}; never null
 * @param precision how near it is to the real amount
 * @param equivalents the same value told in other currencies beside it, as in "€45 million ($50
 *     million)"; empty where there are none. They are not reported as mentions of their own.
 */
public record MoneyMention(
    Span span,
    BigDecimal amount,
    BigDecimal max,
    String currency,
    Precision precision,
    List<MoneyMention> equivalents) {

  public MoneyMention {
    equivalents = List.copyOf(equivalents);
  }

  /** So many of it, with its upper end and equivalents: three of "€2m ($2.2m)" are €6m ($6.6m). */
  public MoneyMention times(BigDecimal number) {
    return new MoneyMention(
        span,
        amount.multiply(number),
        max == null ? null : max.multiply(number),
        currency,
        precision,
        equivalents.stream().map(same -> same.times(number)).toList());
  }
}
