package dev.pactline.language;

import java.time.LocalDate;
import java.time.YearMonth;

/** "2019-05-20", "2019/5/20", "20.05.2019", "20/05/2019". */
final class NumericDates {
  private final Calendar calendar;
  private final DayOrder order;

  NumericDates(Calendar calendar, DayOrder order) {
    this.calendar = calendar;
    this.order = order;
  }

  /** The date that begins at token {@code i}; null where none does. */
  FoundDate at(Tokens tokens, int i) {
    if (!tokens.isDigits(i) || !isJoined(tokens, i) || isInside(tokens, i)) {
      return null;
    }
    LocalDate date = tokens.length(i) == 4 ? yearFirst(tokens, i) : yearLast(tokens, i);
    return date == null ? null : FoundDate.of(calendar.day(tokens.span(i, i + 5), date), i + 5);
  }

  private static boolean isInside(Tokens tokens, int i) {
    return tokens.attached(i) && (tokens.isWord(i - 1) || isSeparator(tokens, i - 1));
  }

  private static boolean isSeparator(Tokens tokens, int i) {
    return tokens.isSymbol(i, '-') || tokens.isSymbol(i, '/') || tokens.isSymbol(i, '.');
  }

  /** Three runs of digits with the same sign between, and nothing glued behind. */
  private static boolean isJoined(Tokens tokens, int i) {
    boolean three =
        isSeparator(tokens, i + 1)
            && tokens.word(i + 1) == tokens.word(i + 3)
            && isSeparator(tokens, i + 3)
            && tokens.isDigits(i + 2)
            && tokens.isDigits(i + 4);
    for (int at = i + 1; three && at <= i + 4; at++) {
      three = tokens.attached(at);
    }
    boolean goesOn =
        tokens.attached(i + 5)
            && isSeparator(tokens, i + 5)
            && tokens.isDigits(i + 6)
            && tokens.attached(i + 6);
    return three && !goesOn;
  }

  private static LocalDate yearFirst(Tokens tokens, int i) {
    if (tokens.length(i + 2) > 2 || tokens.length(i + 4) > 2) {
      return null;
    }
    return date(tokens.smallNumber(i), tokens.smallNumber(i + 2), tokens.smallNumber(i + 4));
  }

  /** Day first, or month first where only that gives a date; points always mean day first. */
  private LocalDate yearLast(Tokens tokens, int i) {
    if (tokens.length(i) > 2 || tokens.length(i + 2) > 2 || tokens.length(i + 4) != 4) {
      return null;
    }
    int one = tokens.smallNumber(i);
    int two = tokens.smallNumber(i + 2);
    int year = tokens.smallNumber(i + 4);
    LocalDate dayFirst = date(year, two, one);
    if (tokens.isSymbol(i + 1, '.')) {
      return dayFirst;
    }
    return likelier(dayFirst, date(year, one, two));
  }

  /** Null where there is no such day. */
  static LocalDate date(int year, int month, int day) {
    boolean possible = year >= 1900 && year <= 2100 && Calendar.isDay(month, day);
    if (!possible || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /**
   * Of two readings of "5/6/2019" the one in the order of the text or, where that is open, the one
   * nearest before publication; null where both are open.
   */
  private LocalDate likelier(LocalDate one, LocalDate two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    if (one.equals(two) || order == DayOrder.DAY_FIRST) {
      return one;
    }
    if (order == DayOrder.MONTH_FIRST) {
      return two;
    }
    LocalDate publication = calendar.publication();
    if (publication == null) {
      return null;
    }
    boolean oneFits = !one.isAfter(publication);
    boolean twoFits = !two.isAfter(publication);
    if (oneFits != twoFits) {
      return oneFits ? one : two;
    }
    return oneFits == one.isAfter(two) ? one : two;
  }
}
