package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.MoneyReader;
import dev.pactline.language.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What 1 in a column of a table is worth: "CHF m" and "Value (CHF m)" are a million francs. */
final class ColumnUnit {
  private static final MoneyReader MONEY = new MoneyReader();
  private static final Pattern PARTS = Pattern.compile("[(（)）,，:：]|\\bin\\b");

  /** "'000", "000s", "thousands", "thousands of". */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(['’]?000s?|[Tt]housands( of)?|tsd\\.?)(?![\\p{L}\\p{N}])");

  private ColumnUnit() {}

  /** The unit that a heading tells; empty for a column of something else. */
  static Optional<MoneyMention> of(String heading) {
    Optional<MoneyMention> unit = Optional.empty();
    BigDecimal scale = BigDecimal.ONE;
    for (String part : PARTS.split(heading, 0)) {
      String words = THOUSANDS.matcher(part).replaceAll("thousand").strip();
      Optional<MoneyMention> told = unitIn(words);
      if (told.isEmpty()) {
        scale = scale.max(scaleIn(words));
      } else if (unit.isEmpty() || told.get().amount().compareTo(unit.get().amount()) > 0) {
        unit = told;
      }
    }
    BigDecimal apart = scale;
    return unit.map(one -> one.amount().compareTo(BigDecimal.ONE) > 0 ? one : times(one, apart));
  }

  private static Optional<MoneyMention> unitIn(String words) {
    Optional<MoneyMention> unit = Optional.empty();
    for (String amount : List.of("1 " + words, words + " 1", amountBeforeScale(words))) {
      List<MoneyMention> money = words.isEmpty() ? List.of() : MONEY.read(amount);
      boolean larger =
          !money.isEmpty()
              && (unit.isEmpty() || money.get(0).amount().compareTo(unit.get().amount()) > 0);
      unit = larger ? Optional.of(money.get(0)) : unit;
    }
    return unit;
  }

  private static String amountBeforeScale(String heading) {
    int space = heading.indexOf(' ');
    return space < 0 ? heading : heading.substring(0, space) + " 1" + heading.substring(space);
  }

  /** The "(thousand)" of "EUR (thousand)"; 1 for words that are no scale. */
  private static BigDecimal scaleIn(String words) {
    if (words.isEmpty() || !Character.isLetter(words.charAt(0)) || words.indexOf(' ') >= 0) {
      return BigDecimal.ONE;
    }
    List<MoneyMention> dollars = MONEY.read("$1 " + words);
    return dollars.isEmpty() ? BigDecimal.ONE : dollars.get(0).amount();
  }

  /** So much of the unit. */
  static MoneyMention times(MoneyMention one, BigDecimal scale) {
    return new MoneyMention(
        one.span(), one.amount().multiply(scale), null, one.currency(), Precision.EXACT, List.of());
  }
}
