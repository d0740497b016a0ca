package dev.pactline.streams.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reference rates of currencies by month: the mean of the month's daily rates, because a deal's day
 * is often unknown, and its value was agreed on over weeks. Immutable.
 */
public final class ReferenceRates {

  private static final String EURO = "EUR";
  private static final String DOLLAR = "USD";
  private static final int MONEY_SCALE = 4;

  /** Units of a currency that one euro buys, by month and currency. */
  private final Map<YearMonth, Map<String, BigDecimal>> perEuro;

  private ReferenceRates(Map<YearMonth, Map<String, BigDecimal>> perEuro) {
    this.perEuro = perEuro;
  }

  /** No rates: nothing is converted. */
  public static ReferenceRates none() {
    return new ReferenceRates(Map.of());
  }

  /**
   * Reads rates in the format of the European Central Bank's history file: a heading {@code
   * Date,USD,JPY,...}, then for each day the units that one euro buys, {@code N/A} where there is
   * no rate.
   *
   * @param file such as {@code eurofxref-hist.csv}
   * @throws IllegalArgumentException if the file cannot be read, naming the line
   */
  public static ReferenceRates read(Path file) {
    Map<YearMonth, Map<String, Mean>> means = new HashMap<>();
    int line = 1;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String[] heading = cells(lines.readLine());
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank()) {
          addDay(means, heading, cells(text));
        }
      }
    } catch (IOException | DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "rates file " + file + ", line " + line + ": " + e.getMessage(), e);
    }
    return of(means);
  }

  /**
   * Converts at the rate of a month.
   *
   * @param amount in units of {@code currency}
   * @param currency ISO 4217 code
   * @param month the month of the event
   * @return US dollars to four places, half to even; empty where there is no rate
   */
  public Optional<BigDecimal> toDollars(BigDecimal amount, String currency, YearMonth month) {
    Map<String, BigDecimal> rates = perEuro.getOrDefault(month, Map.of());
    BigDecimal dollars = rates.get(DOLLAR);
    BigDecimal units = currency.equals(EURO) ? BigDecimal.ONE : rates.get(currency);
    if (dollars == null || units == null) {
      return Optional.empty();
    }
    return Optional.of(amount.multiply(dollars).divide(units, MONEY_SCALE, RoundingMode.HALF_EVEN));
  }

  private static String[] cells(String line) {
    if (line == null) {
      throw new NumberFormatException("the file is empty");
    }
    return line.replace("\uFEFF", "").split(",");
  }

  private static void addDay(
      Map<YearMonth, Map<String, Mean>> means, String[] heading, String[] cells) {
    YearMonth month = YearMonth.from(LocalDate.parse(cells[0].strip()));
    Map<String, Mean> byCurrency = means.computeIfAbsent(month, any -> new HashMap<>());
    for (int i = 1; i < Math.min(heading.length, cells.length); i++) {
      String rate = cells[i].strip();
      if (!rate.isEmpty() && !rate.equals("N/A")) {
        byCurrency.merge(heading[i].strip(), new Mean(positive(rate), 1), (a, b) -> a.plus(b));
      }
    }
  }

  private static BigDecimal positive(String rate) {
    BigDecimal number = new BigDecimal(rate);
    if (number.signum() <= 0) {
      throw new NumberFormatException("a rate must be positive, was " + rate);
    }
    return number;
  }

  private static ReferenceRates of(Map<YearMonth, Map<String, Mean>> means) {
    Map<YearMonth, Map<String, BigDecimal>> rates = new HashMap<>();
    means.forEach(
        (month, byCurrency) -> {
          Map<String, BigDecimal> values = new HashMap<>();
          byCurrency.forEach((currency, mean) -> values.put(currency, mean.value()));
          rates.put(month, values);
        });
    return new ReferenceRates(rates);
  }

  private record Mean(BigDecimal sum, int days) {
    Mean plus(Mean other) {
      return new Mean(sum.add(other.sum), days + other.days);
    }

    BigDecimal value() {
      return sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }
  }
}
