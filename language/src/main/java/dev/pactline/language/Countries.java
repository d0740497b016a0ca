package dev.pactline.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The countries and territories of ISO 3166-1 (and Kosovo as XK), by any name news or tables use.
 */
public final class Countries {

  private Countries() {}

  /**
   * @param code ISO 3166-1 alpha-2, such as {@code PL}; upper or lower case
   * @return empty for a code that is not assigned
   */
  public static Optional<Country> byCode(String code) {
    return Tables.COUNTRIES
        .entry(code.strip().toUpperCase(Locale.ROOT))
        .map(CountryTable.Entry::country);
  }

  /**
   * @param name a name or code in any common spelling: "Viet Nam", "Korea, Republic of", "UK",
   *     "POL", 捷克; case, accents and punctuation do not matter
   * @return empty for anything else
   */
  public static Optional<Country> named(String name) {
    return Tables.COUNTRIES.byKey(name);
  }

  /** All of them, by code. */
  public static List<Country> all() {
    return StreamSupport.stream(Tables.COUNTRIES.all().spliterator(), false)
        .map(CountryTable.Entry::country)
        .toList();
  }
}
