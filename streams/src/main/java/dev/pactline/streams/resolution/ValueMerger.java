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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes one statement of what an event's deals are worth. Each report states all of it, so reports
 * are never added up: one is chosen, and others may only tell the same sum in further currencies.
 */
final class ValueMerger {

  private static final String YUAN = "CNY";
  private static final String DOLLAR = "USD";
  private static final int MONTH_LENGTH = "2019-05".length();

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
    List<AgreementReport> others = new ArrayList<>();
    for (AgreementReport report : stating) {
      boolean counts = !corrected || report.getCorrects().contains(Field.DEAL_VALUES);
      if (counts && !report.getReportId().equals(chosen.getReportId())) {
        others.add(report);
      }
    }
    others.sort(Preference.BY_ID);
    List<AgreedValue> agreed = new ArrayList<>(chosen.getDealValues().size());
    for (DealValue value : chosen.getDealValues()) {
      agreed.add(agreed(value, sameValue(value, chosen.getDealValues(), others), when));
    }
    return agreed;
  }

  /** Statements of the same value: equal ones first, then the only values of other reports. */
  private static List<DealValue> sameValue(
      DealValue value, List<DealValue> chosen, List<AgreementReport> others) {
    List<DealValue> same = new ArrayList<>();
    for (AgreementReport report : others) {
      for (DealValue other : report.getDealValues()) {
        if (isEqual(value, other)) {
          same.add(other);
        }
      }
    }
    if (chosen.size() == 1) {
      for (AgreementReport report : others) {
        List<DealValue> values = report.getDealValues();
        if (values.size() == 1 && !isEqual(value, values.get(0))) {
          same.add(values.get(0));
        }
      }
    }
    return same;
  }

  private AgreedValue agreed(DealValue value, List<DealValue> same, String when) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    addAmounts(value, amounts);
    same.forEach(other -> addAmounts(other, amounts));
    BigDecimal dollars = amounts.remove(DOLLAR);
    amounts.remove(value.getCurrency());
    List<Amount> further = new ArrayList<>(amounts.size());
    amounts.forEach((currency, amount) -> further.add(new Amount(amount, currency)));
    return new AgreedValue(
        value.getAmount(),
        value.getCurrency(),
        value.getQualifier(),
        dollars,
        dollars == null ? converted(value, when) : null,
        further);
  }

  /** Adds the sums of a statement in currencies that none before it has told. */
  private static void addAmounts(DealValue value, Map<String, BigDecimal> amounts) {
    amounts.putIfAbsent(value.getCurrency(), value.getAmount());
    if (value.getUsd() != null) {
      amounts.putIfAbsent(DOLLAR, value.getUsd());
    }
    for (Amount amount : value.getAlternatives()) {
      amounts.putIfAbsent(amount.getCurrency(), amount.getAmount());
    }
  }

  private BigDecimal converted(DealValue value, String when) {
    if (when == null || when.length() < MONTH_LENGTH) {
      return null;
    }
    YearMonth month = YearMonth.parse(when.substring(0, MONTH_LENGTH));
    return rates.toDollars(value.getAmount(), value.getCurrency(), month).orElse(null);
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
