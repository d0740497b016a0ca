package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import java.math.BigDecimal;

/** Amounts told in units and parts: "3 dollars 50 cents", "15 dollars and 50". */
final class Fractions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Figures figures;
  private final OperandReader operands;
  private final int and;

  Fractions(Vocabulary vocabulary, Figures figures, OperandReader operands) {
    this.figures = figures;
    this.operands = operands;
    this.and = vocabulary.add("and");
  }

  /** {@code whole} with the parts that follow it; itself where none do. */
  Operand completed(Tokens tokens, Operand whole) {
    boolean simple =
        !whole.figure().isScaled() && whole.unit().factor().compareTo(BigDecimal.ONE) == 0;
    if (!simple || whole.amount().scale() > 0 || tokens.newlineBefore(whole.end())) {
      return whole;
    }
    boolean joined = tokens.is(whole.end(), and);
    Operand part = operands.at(tokens, joined ? whole.end() + 1 : whole.end());
    if (part == null || !isSmall(part.figure())) {
      return whole;
    }
    if (part.unit() != null) {
      return part.unit().isPart() ? withParts(tokens, whole, part) : whole;
    }
    boolean ends = endsSentence(tokens, part.end());
    boolean named = joined || !tokens.isDigits(part.first()) || tokens.length(part.first()) == 2;
    boolean unitBetween = joined || whole.end() > whole.figure().end();
    if (!ends || !named || !unitBetween) {
      return whole;
    }
    BigDecimal sum = whole.amount().add(part.figure().value().multiply(HUNDREDTH));
    return whole.withAmount(Figures.plain(sum), part.end());
  }

  private Operand withParts(Tokens tokens, Operand whole, Operand part) {
    BigDecimal sum = whole.amount().add(part.amount());
    int end = part.end();
    // "one kuai and five mao five": the last figure is a tenth of the part before it.
    if (part.unit().factor().compareTo(TENTH) == 0) {
      Figure last = figures.at(tokens, end, false);
      if (last != null
          && last.value().compareTo(BigDecimal.TEN) < 0
          && endsSentence(tokens, last.end())) {
        sum = sum.add(last.value().multiply(HUNDREDTH));
        end = last.end();
      }
    }
    return whole.withAmount(Figures.plain(sum), end);
  }

  private static boolean isSmall(Figure figure) {
    boolean whole = figure.form() == Form.PLAIN || figure.form() == Form.WORDS;
    return whole && figure.value().compareTo(HUNDRED) < 0;
  }

  private static boolean endsSentence(Tokens tokens, int i) {
    if (tokens.newlineBefore(i)) {
      return true;
    }
    char c = Letters.fold(tokens.firstChar(i));
    return c == '.' || c == '!' || c == '?' || c == ';' || c == '。';
  }
}
