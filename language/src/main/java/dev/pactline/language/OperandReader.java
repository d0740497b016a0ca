package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberWords.Role;
import dev.pactline.language.NumberWords.Word;
import dev.pactline.language.Unit.Style;
import java.math.BigDecimal;

/**
 * Reads one figure with its unit: "$ 75 million", "Sh8.6bn", "12-cent", "75 USD million", 人民币3亿元.
 */
final class OperandReader {
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

  private final Figures figures;
  private final NumberWords numbers;
  private final CurrencyTable currencies;
  private final int hyphen;
  private final int of;

  OperandReader(
      Vocabulary vocabulary, Figures figures, NumberWords numbers, CurrencyTable currencies) {
    this.figures = figures;
    this.numbers = numbers;
    this.currencies = currencies;
    this.hyphen = vocabulary.add("-");
    this.of = vocabulary.add("of");
  }

  /** The figure with its unit that begins at token {@code i}; null where there is no figure. */
  Operand at(Tokens tokens, int i) {
    Phrases.Match<Unit> sign = currencies.unitAt(tokens, i);
    if (sign != null) {
      Operand prefixed = prefixed(tokens, i, sign);
      if (prefixed != null) {
        return prefixed;
      }
    }
    return isInsideName(tokens, i) ? null : bare(tokens, i);
  }

  /** "A380", "COVID-19": digits that touch letters before them. */
  private static boolean isInsideName(Tokens tokens, int i) {
    if (!tokens.isDigits(i) || !tokens.attached(i)) {
      return false;
    }
    return tokens.isWord(i - 1)
        || (tokens.isSymbol(i - 1, '-') && tokens.attached(i - 1) && tokens.isWord(i - 2));
  }

  private Operand prefixed(Tokens tokens, int i, Phrases.Match<Unit> sign) {
    Unit unit = sign.value();
    int at = sign.end();
    if (unit.style() == Style.LETTERS && tokens.isSymbol(at, '.') && tokens.attached(at)) {
      at++;
    }
    if (tokens.newlineBefore(at) || !isWritten(tokens, i, sign)) {
      return null;
    }
    Figure figure = figures.at(tokens, at, true);
    if (figure == null || figure.isOrdinal() || !mayPrecede(tokens, at, unit, figure)) {
      return null;
    }
    BigDecimal amount = figure.value().multiply(unit.factor());
    int end = figure.end();
    Phrases.Match<Unit> again = currencies.unitAt(tokens, skipHyphen(tokens, end));
    boolean yuan = again != null && tokens.isHan(i) && isYuan(again.value());
    if (again != null && (yuan || repeats(tokens, unit, again))) {
      end = again.end();
    }
    return new Operand(i, end, figure, unit, Figures.plain(amount));
  }

  /** "$10 dollars", 人民币3亿元: the unit told twice; so is 元 behind any unit before, 新台币3亿元. */
  private static boolean repeats(Tokens tokens, Unit unit, Phrases.Match<Unit> again) {
    Unit other = again.value();
    boolean same =
        unit.sameMoney(other)
            || (isYuan(unit) && isYuan(other))
            || (isDollar(unit) && isDollar(other));
    boolean free = !tokens.isDigits(again.end()) || other.style() == Style.WORD;
    return same && free && other.style() != Style.SIGN;
  }

  private static boolean isYuan(Unit unit) {
    return "CNY".equals(unit.code())
        || (unit.family() != null && unit.family().commonest().equals("CNY"));
  }

  private static boolean isDollar(Unit unit) {
    return "USD".equals(unit.code())
        || (unit.family() != null && unit.family().commonest().equals("USD"));
  }

  private static boolean mayPrecede(Tokens tokens, int at, Unit unit, Figure figure) {
    boolean touches = tokens.attached(at);
    boolean large = figure.isScaled() || figure.value().compareTo(LARGE) >= 0;
    return switch (unit.style()) {
      case SIGN -> true;
      case LETTERS -> !unit.doubtful() || touches || figure.isScaled();
      case CODE -> !unit.doubtful() || touches || large;
      case TOUCHING -> figure.isScaled() || (touches && (large || figure.form() == Form.GROUPED));
      case WORD ->
          tokens.isDigits(at) && large && !isPlural(tokens, at - 1) && tokens.isWord(at - 1);
    };
  }

  private static boolean isPlural(Tokens tokens, int i) {
    return Letters.fold(tokens.text().charAt(tokens.end(i) - 1)) == 's';
  }

  /** Whether the letters of a unit have the case and the place that it needs. */
  private static boolean isWritten(Tokens tokens, int first, Phrases.Match<Unit> match) {
    Unit unit = match.value();
    if (unit.style() == Style.SIGN) {
      return isSign(tokens, first, match.end());
    }
    if (unit.style() == Style.CODE) {
      return isUpper(tokens, first) || CurrencyTable.mayBeLowerCase(unit.code());
    }
    if (unit.style() == Style.LETTERS || unit.style() == Style.TOUCHING) {
      return tokens.capital(first)
          || tokens.isHan(first)
          || (unit.code() != null && isLowerSign(unit.code()))
          || !tokens.anyCapital()
          || unit.family() != null;
    }
    return true;
  }

  private static boolean isLowerSign(String code) {
    return code.equals("PLN") || code.equals("CNY");
  }

  /** "A$5" but not "a $5 note", "S$5" but not "Kenya's $5". */
  private static boolean isSign(Tokens tokens, int first, int end) {
    if (!tokens.isWord(first) || tokens.length(first) > 1) {
      return true;
    }
    boolean tight = tokens.attached(end - 1) && tokens.capital(first);
    boolean lonely =
        Letters.fold(tokens.firstChar(first)) == 'c' && !tokens.isSymbol(first - 1, '\'');
    return tight || lonely;
  }

  private static boolean isUpper(Tokens tokens, int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (!Character.isUpperCase(tokens.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** A figure with the unit behind it, or without one. */
  private Operand bare(Tokens tokens, int i) {
    Figure figure = figures.at(tokens, i, true);
    if (figure == null || figure.isOrdinal()) {
      return null;
    }
    Operand suffixed = suffixed(tokens, figure);
    if (suffixed != null) {
      return suffixed;
    }
    Figure plain = figures.at(tokens, i, false);
    suffixed = plain.end() == figure.end() ? null : suffixed(tokens, plain);
    return suffixed != null ? suffixed : new Operand(i, plain.end(), plain, null, plain.value());
  }

  private Operand suffixed(Tokens tokens, Figure figure) {
    int at = skipHyphen(tokens, figure.end());
    Phrases.Match<Unit> match = currencies.unitAt(tokens, at);
    if (match == null || tokens.newlineBefore(at) || !mayFollow(tokens, at, match, figure)) {
      return null;
    }
    Operand operand =
        new Operand(figure.first(), figure.end(), figure, null, figure.value())
            .with(match.value(), match.end());
    Word scale = numbers.of(tokens.word(match.end()));
    boolean scaleBehind =
        !figure.isScaled() && Figures.isRole(scale, Role.SCALE) && scale.value() > 12;
    if (scaleBehind) {
      return operand.withAmount(operand.amount().multiply(scale.decimal()), match.end() + 1);
    }
    return operand.withAmount(Figures.plain(operand.amount()), renamed(tokens, match));
  }

  /** 3亿元人民币: the unit told twice. */
  private int renamed(Tokens tokens, Phrases.Match<Unit> match) {
    int end = match.end();
    Phrases.Match<Unit> again = tokens.isHan(end) ? currencies.unitAt(tokens, end) : null;
    return again != null && isYuan(again.value()) && isYuan(match.value()) ? again.end() : end;
  }

  private boolean mayFollow(Tokens tokens, int at, Phrases.Match<Unit> match, Figure figure) {
    Unit unit = match.value();
    int end = match.end();
    boolean forNext = tokens.isDigits(end) && tokens.attached(end) && !tokens.attached(at);
    if ((forNext && unit.style() != Style.WORD) || !isWritten(tokens, at, match)) {
      return false;
    }
    boolean large = figure.isScaled() || figure.value().compareTo(LARGE) >= 0;
    return switch (unit.style()) {
      case TOUCHING -> false;
      case LETTERS -> !unit.doubtful();
      case CODE -> !unit.doubtful() || large;
      case SIGN -> true;
      case WORD -> (large || !unit.doubtful()) && (figure.isScaled() || !isWeight(tokens, match));
    };
  }

  /** "300 pounds of rice". */
  private boolean isWeight(Tokens tokens, Phrases.Match<Unit> match) {
    Unit.Family family = match.value().family();
    return family != null && family.name().equals("pound") && tokens.is(match.end(), of);
  }

  private int skipHyphen(Tokens tokens, int at) {
    return tokens.is(at, hyphen) ? at + 1 : at;
  }
}
