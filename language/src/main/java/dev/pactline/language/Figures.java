package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberWords.Role;
import dev.pactline.language.NumberWords.Word;
import java.math.BigDecimal;

/**
 * Reads one number that begins at a given token. Each token is looked at a bounded number of times.
 */
final class Figures {
  /** Scales in a row: "5 hundred thousand million". */
  private static final int MOST_SCALES = 3;

  /** What is remembered of a token at which no number begins. */
  private static final Figure NONE =
      new Figure(-1, 0, BigDecimal.ZERO, BigDecimal.ZERO, Form.PLAIN, Precision.EXACT);

  private final NumberWords words;
  private final DigitFigures digits;
  private final WordFigures spelled;
  private final HanFigures han;

  Figures(NumberWords words) {
    this.words = words;
    this.digits = new DigitFigures();
    this.spelled = new WordFigures(words);
    this.han = new HanFigures(words);
  }

  /**
   * The longest number that begins at token {@code i}. Read once for a text, however many grammars
   * ask.
   *
   * @param nearMoney whether letters such as "m" are scales here
   * @return null where no number begins
   */
  Figure at(Tokens tokens, int i, boolean nearMoney) {
    if (!tokens.mayOpen(i, Openers.NUMBER)) {
      return null;
    }
    Figure figure = tokens.figure(i, nearMoney);
    if (figure == null) {
      Figure read = read(tokens, i, nearMoney);
      figure = read == null ? NONE : read;
      tokens.remember(i, nearMoney, figure);
    }
    return figure.first() < 0 ? null : figure;
  }

  private Figure read(Tokens tokens, int i, boolean nearMoney) {
    if (tokens.isDigits(i) || tokens.kind(i) == Tokens.SYMBOL) {
      Figure figure = digits.at(tokens, i);
      return figure == null ? null : scaled(tokens, figure, nearMoney);
    }
    Word word = words.of(tokens.word(i));
    if (word == null) {
      return null;
    }
    return tokens.isHan(i) ? han.at(tokens, i) : spelled.at(tokens, i);
  }

  /** Digits with what multiplies them: "1.2 lakh crore", "3千万", "300多万", "1亿2000万". */
  private Figure scaled(Tokens tokens, Figure figure, boolean nearMoney) {
    if (figure.isOrdinal()) {
      return figure;
    }
    if (tokens.isHan(figure.end())) {
      return han.scaled(tokens, figure);
    }
    BigDecimal value = figure.value();
    int end = figure.end();
    for (int scales = 0; scales < MOST_SCALES; scales++) {
      int at = tokens.is(end, words.hyphen) && tokens.attached(end) ? end + 1 : end;
      Word scale = words.of(tokens.word(at));
      if (scale == null || !multiplies(tokens, at, scale, nearMoney)) {
        break;
      }
      value = value.multiply(scale.decimal());
      end = at + 1;
    }
    if (end == figure.end()) {
      return figure;
    }
    return new Figure(
        figure.first(), end, plain(value), figure.value(), Form.SCALED, figure.hint());
  }

  private boolean multiplies(Tokens tokens, int at, Word scale, boolean nearMoney) {
    if (tokens.newlineBefore(at)) {
      return false;
    }
    return switch (scale.role()) {
      case HUNDRED, SCALE -> true;
      case SHORT_SCALE -> tokens.attached(at);
      case MONEY_SCALE ->
          nearMoney && (tokens.attached(at) || tokens.length(at) > 2 || isLoneM(tokens, at));
      default -> false;
    };
  }

  private static boolean isLoneM(Tokens tokens, int at) {
    return tokens.length(at) == 1 && Letters.fold(tokens.firstChar(at)) == 'm';
  }

  /** Without an exponent, and without zeros behind the point. */
  static BigDecimal plain(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static boolean isRole(Word word, Role role) {
    return word != null && word.role() == role;
  }
}
