package dev.pactline.producers.records;

import dev.pactline.language.Currencies;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.records.Row.Cell;
import dev.pactline.schemas.DealValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the figures of a row, and what its deals are worth. */
final class Values {
  private static final BigDecimal MOST_MONEY = new BigDecimal("1e18");
  private static final int PLACES = 4;
  private static final String USD = "USD";

  private Values() {}

  /** One value at most: a row is about one event. */
  static List<DealValue> of(Row row) throws UnusableCell {
    Optional<Figure> amount = figure(row, Column.AMOUNT, MOST_MONEY, PLACES);
    Optional<Figure> dollars = figure(row, Column.USD, MOST_MONEY, PLACES);
    Optional<String> currency = currency(row);
    if (amount.isEmpty()) {
      return dollars.map(usd -> List.of(value(usd, USD, usd))).orElse(List.of());
    }
    if (currency.isEmpty()) {
      throw new UnusableCell(Reason.MISSING_VALUE, Column.CURRENCY, "The amount has no currency.");
    }
    Figure usd = currency.get().equals(USD) ? amount.get() : dollars.orElse(null);
    return List.of(value(amount.get(), currency.get(), usd));
  }

  private static DealValue value(Figure amount, String currency, Figure usd) {
    return new DealValue(
        amount.value().setScale(PLACES),
        currency,
        usd == null ? null : usd.value().setScale(PLACES),
        amount.qualifier(),
        List.of());
  }

  private static Optional<String> currency(Row row) throws UnusableCell {
    Optional<Cell> cell = row.cell(Column.CURRENCY);
    Optional<String> code = cell.flatMap(filled -> Currencies.named(filled.text()));
    if (cell.isPresent() && code.isEmpty()) {
      throw new UnusableCell(
          Reason.UNKNOWN_CURRENCY,
          Column.CURRENCY,
          "There is no such currency: write its ISO 4217 code, such as EUR.");
    }
    return code;
  }

  /**
   * @param most the largest figure that can be meant
   * @param places decimal places that can be kept
   */
  static Optional<Figure> figure(Row row, Column column, BigDecimal most, int places)
      throws UnusableCell {
    Optional<Cell> cell = row.cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<Figure> figure = Figure.parse(cell.get().text());
    String problem = figure.map(found -> problem(found, most, places)).orElse("It is no number.");
    if (!problem.isEmpty()) {
      throw new UnusableCell(Reason.BAD_NUMBER, column, problem);
    }
    return figure;
  }

  private static String problem(Figure figure, BigDecimal most, int places) {
    if (figure.value().signum() < 0) {
      return "The number is negative.";
    }
    BigDecimal largest = figure.max() == null ? figure.value() : figure.max();
    if (largest.compareTo(most) > 0) {
      return "The number is too large to be meant.";
    }
    boolean tooFine = scale(figure.value()) > places || scale(largest) > places;
    return tooFine ? "The number has more than " + places + " decimal places." : "";
  }

  private static int scale(BigDecimal number) {
    return number.stripTrailingZeros().scale();
  }
}
