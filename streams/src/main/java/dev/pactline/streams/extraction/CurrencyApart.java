package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds amounts whose currency stands elsewhere in the sentence: "Counted in dollars, the projects
 * are worth 63 million".
 */
final class CurrencyApart {
  /** Each phrase with the ISO 4217 code of its currency. */
  private static final Lexicon CURRENCIES = Lexicon.load("currencies-apart");

  /** Nobody tells a smaller sum without its currency beside it. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

  private CurrencyApart() {}

  /** The amount at {@code i}; null where no currency is told apart, or the number counts things. */
  static MoneyMention of(Parsed parsed, int i) {
    NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
    boolean bare =
        number != null
            && number.value().compareTo(LEAST) >= 0
            && (parsed.ends(i + 1 + StatedValue.SUMMING.match(parsed, i + 1))
                || at(parsed, i + 1) > 0);
    int phrase = bare ? phrase(parsed, i) : -1;
    return phrase < 0
        ? null
        : new MoneyMention(
            number.span(),
            number.value(),
            null,
            CURRENCIES.label(words(parsed, phrase)),
            number.precision(),
            List.of());
  }

  private static int at(Parsed parsed, int i) {
    return CURRENCIES.match(parsed, i);
  }

  /** Index of the currency right behind the amount, or before it and no other sum; -1 for none. */
  private static int phrase(Parsed parsed, int i) {
    if (at(parsed, i + 1) > 0) {
      return i + 1;
    }
    for (int j = i - 1; j >= 0; j--) {
      boolean sum = parsed.at(j).counts() && parsed.at(j).number().value().compareTo(LEAST) >= 0;
      if (sum || parsed.at(j).money() != null || at(parsed, j) > 0) {
        return at(parsed, j) > 0 ? j : -1;
      }
    }
    return -1;
  }

  private static String words(Parsed parsed, int from) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + at(parsed, from); i++) {
      phrase.append(i > from ? " " : "").append(parsed.at(i).word());
    }
    return phrase.toString();
  }
}
