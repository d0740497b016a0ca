package dev.pactline.language;

import java.util.Optional;

/** The currencies of ISO 4217, those of the past too, by code, name, symbol or country. */
public final class Currencies {

  private Currencies() {}

  /** Whether {@code code} is an ISO 4217 code of today or of the past, in upper case. */
  public static boolean isCode(String code) {
    return Tables.CURRENCIES.isCode(code);
  }

  /**
   * @param name a code, name, symbol or abbreviation: "EUR", "Finnish markka", "HK$", "人民币"; bare
   *     ones are read as the commonest: "dollars" as USD
   * @return its ISO 4217 code; empty for anything else
   */
  public static Optional<String> named(String name) {
    return Tables.CURRENCIES.named(name);
  }

  /**
   * @param country ISO 3166-1 alpha-2
   * @return the ISO 4217 code of its currency today; empty where it is not known
   */
  public static Optional<String> of(String country) {
    return Tables.COUNTRIES.entry(country).flatMap(CountryTable.Entry::currency);
  }
}
