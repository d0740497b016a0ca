package dev.pactline.launcher.print;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.launcher.topics.Statistics.CountryRow;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Statistics to print. */
final class TestStatistics {
  private TestStatistics() {}

  static Statistics poland() {
    return new Statistics(
        List.of(row("PL", "Poland", value("EUR", "45000000.0000", true))), joint());
  }

  static CountryRow row(String code, String name, CountryCurrencyStatistics... values) {
    CountryStatistics statistics =
        new CountryStatistics(
            code,
            name,
            1L,
            0L,
            0L,
            11L,
            11L,
            180L,
            0L,
            money("0.0000"),
            money("0.0000"),
            0L,
            3L,
            LocalDate.of(2019, 10, 22),
            LocalDate.of(2019, 10, 22));
    TreeMap<String, CountryCurrencyStatistics> byCurrency = new TreeMap<>();
    for (CountryCurrencyStatistics value : values) {
      byCurrency.put(value.getCurrency(), value);
    }
    return new CountryRow(statistics, byCurrency);
  }

  static CountryCurrencyStatistics value(String currency, String amount, boolean exact) {
    return new CountryCurrencyStatistics(
        "PL",
        "Poland",
        currency,
        1L,
        money(amount),
        money(exact ? amount : "0.0000"),
        money("0.0000"),
        money("0.0000"));
  }

  static Optional<JointStatistics> joint() {
    return Optional.of(
        new JointStatistics(
            2L, 0L, 0L, 19L, 6L, 0L, 0L, money("0.0000"), money("0.0000"), 2L, 2L, null, null));
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
