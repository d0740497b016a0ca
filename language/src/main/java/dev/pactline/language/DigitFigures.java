package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import java.math.BigDecimal;

/**
 * Numbers in digits, with whatever divides their groups: "1,234.5", "1.234,5", "12,34,567", "1 234
 * 567", "1'234", and "6 . 2" of old tokenised news.
 */
final class DigitFigures {
  /** More digits than any count or amount has; longer runs are codes. */
  private static final int MOST_DIGITS = 24;

  /** As many digits as any long holds. */
  private static final int DIGITS_OF_LONG = 18;

  /**
   * Tokens of one figure, separators included; so a text of digits alone is still read in a line.
   */
  private static final int MOST_TOKENS = 16;

  Figure at(Tokens tokens, int i) {
    if (tokens.kind(i) == Tokens.SYMBOL) {
      return fraction(tokens, i);
    }
    if (tokens.length(i) > MOST_DIGITS) {
      return null;
    }
    int end = grouped(tokens, i);
    if (end > i + 1) {
      return figure(tokens, i, end, decimals(tokens, end));
    }
    end = decimals(tokens, i + 1);
    if (end > i + 1) {
      return figure(tokens, i, i + 1, end);
    }
    return suffixed(tokens, i);
  }

  /** ".50" of "$.50". */
  private static Figure fraction(Tokens tokens, int i) {
    boolean point = tokens.isSymbol(i, '.') && tokens.attached(i + 1) && tokens.isDigits(i + 1);
    if (!point || tokens.length(i + 1) > MOST_DIGITS || tokens.isDigits(i - 1)) {
      return null;
    }
    BigDecimal value = withDecimals(tokens, BigDecimal.ZERO, 0, i + 1);
    return new Figure(i, i + 2, value, value, Form.GROUPED, Precision.EXACT);
  }

  private static Figure suffixed(Tokens tokens, int i) {
    BigDecimal value = number(tokens, i, i + 1);
    if (tokens.attached(i + 1) && tokens.isWord(i + 1) && isOrdinalEnding(tokens, i)) {
      return new Figure(i, i + 2, value, value, Form.ORDINAL, Precision.EXACT);
    }
    BigDecimal part = tokens.attached(i + 1) ? vulgarFraction(tokens.firstChar(i + 1)) : null;
    if (part != null) {
      BigDecimal sum = value.add(part);
      return new Figure(i, i + 2, sum, sum, Form.GROUPED, Precision.EXACT);
    }
    return new Figure(i, i + 1, value, value, Form.PLAIN, Precision.EXACT);
  }

  private static BigDecimal vulgarFraction(char c) {
    return switch (c) {
      case '½' -> new BigDecimal("0.5");
      case '¼' -> new BigDecimal("0.25");
      case '¾' -> new BigDecimal("0.75");
      default -> null;
    };
  }

  static boolean isOrdinalEnding(Tokens tokens, int digits) {
    if (tokens.length(digits + 1) != 2) {
      return false;
    }
    char one = Letters.fold(tokens.firstChar(digits + 1));
    char two = Letters.fold(tokens.text().charAt(tokens.start(digits + 1) + 1));
    return (one == 's' && two == 't')
        || (one == 'n' && two == 'd')
        || (one == 'r' && two == 'd')
        || (one == 't' && two == 'h');
  }

  /**
   * The token behind the groups of thousands that begin at {@code i}; i + 1 where there are none.
   */
  private static int grouped(Tokens tokens, int i) {
    int lead = tokens.length(i);
    if (lead > 3 || (tokens.smallNumber(i) == 0 && lead > 1)) {
      return i + 1;
    }
    int end = attachedGroups(tokens, i, ',');
    if (end == i + 1) {
      end = attachedGroups(tokens, i, '\'');
    }
    if (end == i + 1) {
      end = attachedGroups(tokens, i, '.');
      // A single ".500" is a decimal in English, unless a decimal comma follows.
      boolean whole = Tables.WHOLE_THINGS.at(tokens, end) != null;
      if (end == i + 3 && !whole && decimalEnd(tokens, end, ',') == end) {
        return i + 1;
      }
    }
    return end > i + 1 ? end : spacedGroups(tokens, i);
  }

  private static int attachedGroups(Tokens tokens, int i, char separator) {
    int end = i + 1;
    int pairs = 0;
    while (end - i < MOST_TOKENS && isJoined(tokens, end, separator)) {
      int length = tokens.length(end + 1);
      if (length == 2 && pairs == (end - i - 1) / 2) {
        pairs++;
      } else if (length != 3) {
        return i + 1;
      }
      end += 2;
      if (length == 3 && pairs > 0) {
        // Indian groups are pairs up to the last one, which has three digits.
        return isJoined(tokens, end, separator) ? i + 1 : end;
      }
    }
    if (pairs > 0 || (end - i) * 2 > MOST_DIGITS) {
      return i + 1;
    }
    return end;
  }

  private static boolean isJoined(Tokens tokens, int at, char separator) {
    return tokens.isSymbol(at, separator)
        && tokens.attached(at)
        && tokens.isDigits(at + 1)
        && tokens.attached(at + 1);
  }

  private static int spacedGroups(Tokens tokens, int i) {
    if (tokens.smallNumber(i) == 0) {
      return i + 1;
    }
    int end = i + 1;
    while (end - i < MOST_TOKENS
        && tokens.isDigits(end)
        && tokens.length(end) == 3
        && !tokens.newlineBefore(end)
        && tokens.start(end) == tokens.end(end - 1) + 1) {
      end++;
    }
    // "80 , 000" of tokenised news; only round groups, or a list would become a number.
    while (end - i < MOST_TOKENS
        && tokens.isSymbol(end, ',')
        && !tokens.attached(end)
        && tokens.isDigits(end + 1)
        && tokens.length(end + 1) == 3
        && tokens.smallNumber(end + 1) == 0
        && !tokens.attached(end + 1)) {
      end += 2;
    }
    boolean tooLong = (end - i) * 3 > MOST_DIGITS;
    boolean goesOn = tokens.isDigits(end) && !tokens.newlineBefore(end) && end > i + 1;
    return tooLong || goesOn ? i + 1 : end;
  }

  /** The token behind the decimals that begin at {@code end}; {@code end} where there are none. */
  private static int decimals(Tokens tokens, int end) {
    int behind = decimalEnd(tokens, end, '.');
    if (behind > end && isJoined(tokens, behind, '.')) {
      return end;
    }
    return behind > end ? behind : decimalEnd(tokens, end, ',');
  }

  private static int decimalEnd(Tokens tokens, int end, char point) {
    if (!tokens.isSymbol(end, point) || !tokens.isDigits(end + 1)) {
      return end;
    }
    if (tokens.length(end + 1) > MOST_DIGITS || tokens.newlineBefore(end + 1)) {
      return end;
    }
    if (point == ',') {
      return isDecimalComma(tokens, end) ? end + 2 : end;
    }
    boolean tight = tokens.attached(end) && tokens.attached(end + 1);
    boolean apart = !tokens.attached(end) && !tokens.attached(end + 1);
    return tight || (apart && !tokens.newlineBefore(end)) ? end + 2 : end;
  }

  /** "12,5 million": one or two digits behind the comma, and something that is counted in parts. */
  private static boolean isDecimalComma(Tokens tokens, int comma) {
    if (!tokens.attached(comma) || !tokens.attached(comma + 1) || tokens.length(comma + 1) > 2) {
      return false;
    }
    return Tables.SCALED_THINGS.at(tokens, comma + 2) != null
        || tokens.isSymbol(comma - 2, '.')
        || Tables.SCALED_THINGS.at(tokens, comma - 2) != null;
  }

  private static Figure figure(Tokens tokens, int first, int wholeEnd, int end) {
    BigDecimal value = number(tokens, first, wholeEnd);
    if (end > wholeEnd) {
      value = withDecimals(tokens, value, value.precision(), end - 1);
    }
    return new Figure(first, end, value, value, Form.GROUPED, Precision.EXACT);
  }

  /**
   * A whole number with the decimals of a token.
   *
   * @param digits of the whole number, at most
   */
  private static BigDecimal withDecimals(Tokens tokens, BigDecimal whole, int digits, int i) {
    int scale = tokens.length(i);
    if (digits + scale > DIGITS_OF_LONG) {
      return whole.add(new BigDecimal("0." + tokens.folded(i)));
    }
    return BigDecimal.valueOf(appended(tokens, whole.longValue(), i), scale);
  }

  private static long appended(Tokens tokens, long number, int i) {
    long all = number;
    for (int at = 0; at < tokens.length(i); at++) {
      all *= 10;
    }
    return all + tokens.number(i);
  }

  /** The digits of all tokens from {@code first} to before {@code end}, separators left out. */
  private static BigDecimal number(Tokens tokens, int first, int end) {
    int digits = 0;
    long number = 0;
    for (int i = first; i < end && digits <= DIGITS_OF_LONG; i++) {
      digits += tokens.isDigits(i) ? tokens.length(i) : 0;
    }
    if (digits <= DIGITS_OF_LONG) {
      for (int i = first; i < end; i++) {
        number = tokens.isDigits(i) ? appended(tokens, number, i) : number;
      }
      return BigDecimal.valueOf(number);
    }
    StringBuilder all = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (tokens.isDigits(i)) {
        all.append(tokens.folded(i));
      }
    }
    return new BigDecimal(all.toString());
  }
}
