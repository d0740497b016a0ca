package dev.pactline.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Mentions in short words, so that a test reads as a table. */
final class Told {

  private Told() {}

  /** "300 AT_LEAST; 30..40 AT_LEAST": the numbers of one kind; EXACT is left out. */
  static String numbers(String text, NumberMention.Kind kind) {
    return new NumberReader()
        .read(text).stream()
            .filter(number -> number.kind() == kind)
            .map(number -> amount(number.value(), number.max()) + bound(number.precision()))
            .collect(Collectors.joining("; "));
  }

  /** "1530000000 CNY = 220000000 USD; 5 EUR ABOUT". */
  static String money(String text, String country) {
    return new MoneyReader(country)
        .read(text).stream().map(Told::money).collect(Collectors.joining("; "));
  }

  private static String money(MoneyMention mention) {
    String told =
        amount(mention.amount(), mention.max())
            + " "
            + mention.currency()
            + bound(mention.precision());
    List<String> others = mention.equivalents().stream().map(Told::money).toList();
    return others.isEmpty() ? told : told + " = " + String.join(" = ", others);
  }

  private static String amount(BigDecimal value, BigDecimal max) {
    return value.toPlainString() + (max == null ? "" : ".." + max.toPlainString());
  }

  private static String bound(Precision precision) {
    return precision == Precision.EXACT ? "" : " " + precision;
  }

  /**
   * "2019-05-20", "2019-05-20..2019-05-22", "2019-05-20+2019-05-27", "2019-05", "2018", "+P1D",
   * "P3D".
   */
  static String date(DateMention mention) {
    return switch (mention.kind()) {
      case DAY -> String.valueOf(mention.from());
      case RANGE -> mention.from() + ".." + mention.to();
      case DAYS -> mention.days().stream().map(String::valueOf).collect(Collectors.joining("+"));
      case MONTH -> String.valueOf(mention.month());
      case YEAR -> String.valueOf(mention.year());
      case RELATIVE ->
          "+" + mention.period() + (mention.weekday() == null ? "" : " " + mention.weekday());
      case DURATION -> String.valueOf(mention.period());
      case RECENT -> "recent";
    };
  }
}
