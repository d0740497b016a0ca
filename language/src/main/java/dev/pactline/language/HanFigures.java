package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberWords.Role;
import dev.pactline.language.NumberWords.Word;
import java.math.BigDecimal;

/** Numbers in Chinese characters, 一百二十 and 两, and Chinese scales behind digits, 1.2万亿. */
final class HanFigures {
  /** Longest numeral that is read: 九千九百九十九万亿 and some more. */
  private static final int LONGEST = 24;

  /** Scales in a row: 千万亿. */
  private static final int MOST_SCALES = 4;

  /** Keeps products of numerals within a long. */
  private static final long LARGEST_FACTOR = 10_000_000_000L;

  private final NumberWords words;

  HanFigures(NumberWords words) {
    this.words = words;
  }

  Figure at(Tokens tokens, int i) {
    int end = i;
    while (end - i < LONGEST && isNumeral(tokens, end)) {
      end++;
    }
    if (tokens.is(i - 1, words.several) || tokens.is(i - 1, words.some)) {
      return null;
    }
    Word first = words.of(tokens.word(i));
    boolean round = first.role() == Role.HAN_SCALE && first.value() > 10;
    if (round && !(end == i + 1 && (isMany(tokens, end) || isBound(tokens, i)))) {
      return null;
    }
    BigDecimal value = value(tokens, i, end);
    if (value == null) {
      return null;
    }
    boolean many = isMany(tokens, end);
    if (many) {
      int scaled = behindScales(tokens, end + 1);
      value = value.multiply(scale(tokens, end + 1, scaled));
      end = scaled;
    }
    boolean around = isAround(tokens, i, end);
    boolean counts =
        many
            || around
            || end > i + 1
            || Tables.SCALED_THINGS.at(tokens, end) != null
            || isOrdinal(tokens, i);
    if (!counts) {
      return null;
    }
    Form form = isOrdinal(tokens, i) ? Form.ORDINAL : scaled(tokens, i, end);
    Precision hint = many ? Precision.AT_LEAST : around ? Precision.ABOUT : Precision.EXACT;
    return new Figure(i, around ? end + 1 : end, value, value, form, hint);
  }

  /** 近百人, 上千家. */
  private static boolean isBound(Tokens tokens, int i) {
    return Tables.BOUNDS.beforeRound(tokens, i) != null;
  }

  /** 两百来人. */
  private boolean isAround(Tokens tokens, int i, int end) {
    return end > i
        && tokens.is(end, words.around)
        && Tables.SCALED_THINGS.at(tokens, end + 1) != null;
  }

  private Form scaled(Tokens tokens, int i, int end) {
    for (int at = i; at < end; at++) {
      Word word = words.of(tokens.word(at));
      if (Figures.isRole(word, Role.HAN_SCALE) && word.value() >= 10_000) {
        return Form.SCALED;
      }
    }
    return Form.WORDS;
  }

  /** Digits with Chinese scales behind them. */
  Figure scaled(Tokens tokens, Figure figure) {
    BigDecimal value = figure.value();
    Precision hint = Precision.EXACT;
    int end = figure.end();
    if (isMany(tokens, end)) {
      hint = Precision.AT_LEAST;
      end++;
    }
    int scaled = behindScales(tokens, end);
    BigDecimal scale = scale(tokens, end, scaled);
    end = scaled;
    value = value.multiply(scale);
    if (isMany(tokens, end)) {
      hint = Precision.AT_LEAST;
      end++;
    }
    boolean isScaled = scale.compareTo(BigDecimal.ONE) > 0;
    // 1亿2000万: each further part has a smaller scale than the one before, so this ends.
    while (isScaled && hint == Precision.EXACT && tokens.isDigits(end) && tokens.length(end) <= 4) {
      int behind = behindScales(tokens, end + 1);
      BigDecimal smaller = scale(tokens, end + 1, behind);
      BigDecimal part = smaller.multiply(BigDecimal.valueOf(tokens.smallNumber(end)));
      boolean fits = smaller.compareTo(BigDecimal.ONE) > 0 && smaller.compareTo(scale) < 0;
      if (!fits || part.compareTo(scale) >= 0) {
        break;
      }
      value = value.add(part);
      scale = smaller;
      end = behind;
      if (isMany(tokens, end)) {
        hint = Precision.AT_LEAST;
        end++;
      }
    }
    Form form = isScaled ? Form.SCALED : figure.form();
    return new Figure(figure.first(), end, Figures.plain(value), figure.value(), form, hint);
  }

  private int behindScales(Tokens tokens, int i) {
    int end = i;
    while (end - i < MOST_SCALES && isScale(tokens, end)) {
      end++;
    }
    return end;
  }

  private BigDecimal scale(Tokens tokens, int first, int end) {
    BigDecimal scale = BigDecimal.ONE;
    for (int i = first; i < end; i++) {
      scale = scale.multiply(words.of(tokens.word(i)).decimal());
    }
    return scale;
  }

  private boolean isOrdinal(Tokens tokens, int i) {
    return tokens.is(i - 1, words.ordinalMark);
  }

  private boolean isMany(Tokens tokens, int i) {
    return tokens.is(i, words.many) || tokens.is(i, words.odd);
  }

  private boolean isScale(Tokens tokens, int i) {
    return Figures.isRole(words.of(tokens.word(i)), Role.HAN_SCALE);
  }

  private boolean isNumeral(Tokens tokens, int i) {
    Word word = words.of(tokens.word(i));
    return tokens.isHan(i)
        && (Figures.isRole(word, Role.HAN_DIGIT) || Figures.isRole(word, Role.HAN_SCALE));
  }

  /** Null where the characters are no numeral: 一一. */
  private BigDecimal value(Tokens tokens, int first, int end) {
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = first; i < end; i++) {
      Word word = words.of(tokens.word(i));
      if (word.role() == Role.HAN_DIGIT) {
        if (digit > 0) {
          return null;
        }
        digit = word.value();
      } else if (word.value() < 10_000) {
        section += (digit < 0 ? 1 : digit) * word.value();
        digit = -1;
      } else {
        long group = section + Math.max(digit, 0);
        if (total > LARGEST_FACTOR) {
          return null;
        }
        boolean wholly = total > 0 && word.value() > total;
        total = wholly ? (total + group) * word.value() : total + group * word.value();
        total = total == 0 ? word.value() : total;
        section = 0;
        digit = -1;
      }
    }
    return BigDecimal.valueOf(total + section + Math.max(digit, 0));
  }
}
