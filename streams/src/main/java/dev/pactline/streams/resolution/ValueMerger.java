package dev.pactline.streams.resolution;

import dev.pactline.language.Currencies;
import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Field;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes one statement of what an event's deals are worth. Each report states all of it, so reports
 * are never added up: one is chosen, and others may only tell the same sum in further currencies.
 */
final class ValueMerger {

  private static final String YUAN = "CNY";
  private static final String DOLLAR = "USD";
  private static final int MONTH_LENGTH = "2019-05".length();

  private static final Comparator<AgreementReport> BY_ID =
      Comparator.comparing(AgreementReport::getReportId);

  private final ReferenceRates rates;

  ValueMerger(ReferenceRates rates) {
    this.rates = rates;
  }

  /**
   * How far down a statement stands: the partner's own currency before the yuan, before others,
   * before the dollar, which news converts to; in each of them exact before vague.
   *
   * @param country ISO 3166-1 alpha-2 code of the partner; null for joint figures
   */
  static int rank(List<DealValue> values, String country) {
    Optional<String> own = country == null ? Optional.empty() : Currencies.of(country);
    int currency =
        values.stream()
            .mapToInt(value -> currencyRank(value.getCurrency(), own))
            .min()
            .orElseThrow();
    int vagueness =
        values.stream()
            .mapToInt(value -> AgreementMerger.vagueness(value.getQualifier()))
            .max()
            .orElseThrow();
    return currency * 10 + vagueness;
  }

  /** The statement as text, the same for statements that agree. */
  static String text(List<DealValue> values) {
    return String.join(
        " and ",
        values.stream()
            .map(
                value ->
                    CountText.of(value.getQualifier())
                        + plain(value.getAmount())
                        + ' '
                        + value.getCurrency())
            .sorted()
            .toList());
  }

  /**
   * The values of the chosen report, with what the others add to them.
   *
   * @param stating all reports of the event that state values
   * @param when the first day or the month of the event, such as 2019-05-15 or 2019-05; or null
   */
  List<AgreedValue> merge(AgreementReport chosen, List<AgreementReport> stating, String when) {
    boolean corrected = chosen.getCorrects().contains(Field.DEAL_VALUES);
    List<List<DealValue>> others =
        stating.stream()
            .filter(report -> !report.getReportId().equals(chosen.getReportId()))
            .filter(report -> !corrected || report.getCorrects().contains(Field.DEAL_VALUES))
            .sorted(BY_ID)
            .map(AgreementReport::getDealValues)
            .toList();
    return chosen.getDealValues().stream()
        .map(value -> agreed(value, sameValue(value, chosen.getDealValues(), others), when))
        .toList();
  }

  /** Statements of the same value: equal ones first, then the only values of other reports. */
  private static List<DealValue> sameValue(
      DealValue value, List<DealValue> chosen, List<List<DealValue>> others) {
    List<DealValue> same = new ArrayList<>();
    others.forEach(
        values -> values.stream().filter(other -> isEqual(value, other)).forEach(same::add));
    if (chosen.size() == 1) {
      others.stream()
          .filter(values -> values.size() == 1 && !isEqual(value, values.get(0)))
          .forEach(values -> same.add(values.get(0)));
    }
    return same;
  }

  private AgreedValue agreed(DealValue value, List<DealValue> same, String when) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    Stream.concat(Stream.of(value), same.stream())
        .flatMap(ValueMerger::amounts)
        .forEach(amount -> amounts.putIfAbsent(amount.getCurrency(), amount.getAmount()));
    BigDecimal dollars = amounts.remove(DOLLAR);
    amounts.remove(value.getCurrency());
    return new AgreedValue(
        value.getAmount(),
        value.getCurrency(),
        value.getQualifier(),
        dollars,
        dollars == null ? converted(value, when) : null,
        amounts.entrySet().stream().map(e -> new Amount(e.getValue(), e.getKey())).toList());
  }

  private BigDecimal converted(DealValue value, String when) {
    if (when == null || when.length() < MONTH_LENGTH) {
      return null;
    }
    YearMonth month = YearMonth.parse(when.substring(0, MONTH_LENGTH));
    return rates.toDollars(value.getAmount(), value.getCurrency(), month).orElse(null);
  }

  private static Stream<Amount> amounts(DealValue value) {
    List<Amount> amounts = new ArrayList<>();
    amounts.add(new Amount(value.getAmount(), value.getCurrency()));
    if (value.getUsd() != null) {
      amounts.add(new Amount(value.getUsd(), DOLLAR));
    }
    amounts.addAll(value.getAlternatives());
    return amounts.stream();
  }

  private static boolean isEqual(DealValue a, DealValue b) {
    return a.getCurrency().equals(b.getCurrency()) && a.getAmount().compareTo(b.getAmount()) == 0;
  }

  private static int currencyRank(String currency, Optional<String> own) {
    if (own.isPresent() && own.get().equals(currency)) {
      return 0;
    }
    return switch (currency) {
      case YUAN -> 1;
      case DOLLAR -> 3;
      default -> 2;
    };
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
