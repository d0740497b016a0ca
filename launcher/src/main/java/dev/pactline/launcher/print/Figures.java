package dev.pactline.launcher.print;

import dev.pactline.schemas.Qualifier;
import java.math.BigDecimal;
import java.util.Locale;

/** Figures as people read them. */
final class Figures {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private Figures() {}

  /** How near a figure is to the real one: nothing, {@code ~}, {@code ≥} or {@code ≤}. */
  static String mark(Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> "";
      case ABOUT -> "~";
      case AT_LEAST -> "≥";
      case AT_MOST -> "≤";
    };
  }

  /** Such as {@code 1,200}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 45 m}: in millions where that is shorter, yet always to the last digit. */
  static String money(BigDecimal amount) {
    String text = grouped(amount);
    String millions = grouped(amount.divide(MILLION)) + " m"; // ends: it is a power of ten
    return millions.length() < text.length() ? millions : text;
  }

  private static String grouped(BigDecimal number) {
    int places = Math.max(0, number.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + places + "f", number);
  }
}
