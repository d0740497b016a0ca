package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one country has of a joint figure.
 *
 * @param country ISO 3166-1 alpha-2
 * @param count projects of it; null where only money or a fraction is told
 * @param money value of it; null where none is told
 * @param portion the fraction of all projects, as 0.5 for "half of them"; null where none is told
 */
record Share(Parsed where, String country, Count count, MoneyMention money, BigDecimal portion) {

  Share(Parsed where, String country, Count count, MoneyMention money) {
    this(where, country, count, money, null);
  }

  /** The share with its number of projects, where it is a fraction that divides them. */
  Share of(Count all) {
    if (count != null || portion == null || all == null) {
      return this;
    }
    BigDecimal some = portion.multiply(BigDecimal.valueOf(all.count()));
    BigDecimal whole = some.setScale(0, RoundingMode.HALF_UP);
    boolean divides = some.subtract(whole).abs().compareTo(NEAR) < 0;
    return divides
        ? new Share(where, country, all.with(whole.longValueExact(), Extent.PART), money)
        : this;
  }

  /** Thirds are not exact decimals. */
  private static final BigDecimal NEAR = new BigDecimal("0.001");

  /** Both shares of one country as one. */
  Share with(Share other) {
    return new Share(
        where,
        country,
        count == null ? other.count : count,
        money == null ? other.money : money,
        portion == null ? other.portion : portion);
  }

  /** Where its figure stands; -1 where it has no number. */
  int at() {
    return count == null ? -1 : count.at();
  }
}
