package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Tells whether two amounts can be one value in two currencies. The rates are rough ones of the
 * years 2014 to 2024, for currencies without high inflation; they convert nothing, they only tell
 * 14 million euros from 52 million yuan.
 */
final class RoughRates {
  private static final BigDecimal MOST_APART = new BigDecimal("1.6");
  private static final BigDecimal ONE = BigDecimal.ONE;

  /** Units to a US dollar. */
  private static final Map<String, BigDecimal> PER_DOLLAR =
      Map.ofEntries(
          rate("USD", "1"),
          rate("CNY", "6.7"),
          rate("EUR", "0.9"),
          rate("GBP", "0.75"),
          rate("JPY", "118"),
          rate("CHF", "0.96"),
          rate("CAD", "1.3"),
          rate("AUD", "1.38"),
          rate("NZD", "1.48"),
          rate("KRW", "1180"),
          rate("HKD", "7.8"),
          rate("MOP", "8"),
          rate("TWD", "31"),
          rate("SGD", "1.36"),
          rate("SEK", "9"),
          rate("NOK", "8.9"),
          rate("DKK", "6.7"),
          rate("PLN", "3.9"),
          rate("CZK", "23"),
          rate("HUF", "300"),
          rate("THB", "33"),
          rate("MYR", "4.2"),
          rate("IDR", "14200"),
          rate("INR", "72"),
          rate("PHP", "51"),
          rate("VND", "23000"),
          rate("AED", "3.67"),
          rate("SAR", "3.75"),
          rate("QAR", "3.64"),
          rate("OMR", "0.385"),
          rate("KWD", "0.304"),
          rate("BHD", "0.376"),
          rate("ILS", "3.6"));

  private RoughRates() {}

  private static Map.Entry<String, BigDecimal> rate(String currency, String units) {
    return Map.entry(currency, new BigDecimal(units));
  }

  /** Whether they are the same sum, as far as anyone can tell: unknown currencies may be. */
  static boolean mayBeOne(MoneyMention one, MoneyMention two) {
    BigDecimal first = dollars(one);
    BigDecimal second = dollars(two);
    if (first == null || second == null || first.signum() <= 0 || second.signum() <= 0) {
      return true;
    }
    BigDecimal ratio = first.divide(second, MathContext.DECIMAL64);
    return ratio.compareTo(MOST_APART) < 0
        && ratio.compareTo(ONE.divide(MOST_APART, MathContext.DECIMAL64)) > 0;
  }

  private static BigDecimal dollars(MoneyMention money) {
    BigDecimal rate = PER_DOLLAR.get(money.currency());
    return rate == null ? null : money.amount().divide(rate, MathContext.DECIMAL64);
  }
}
