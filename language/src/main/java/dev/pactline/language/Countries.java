package dev.pactline.language;

import java.util.Optional;

/** The countries and territories of ISO 3166-1, by any name that news or tables use. */
public final class Countries {

  private Countries() {}

  /**
   * @param code ISO 3166-1 alpha-2, such as {@code PL}; upper or lower case
   * @return empty for a code that is not assigned
   */
  public static Optional<Country> byCode(String code) {
    return Optional.empty();
  }

  /**
   * @param name a name or code in any common spelling: "Viet Nam", "Korea, Republic of", "UK",
   *     "POL", 捷克; case, accents and punctuation do not matter
   * @return empty for anything else
   */
  public static Optional<Country> named(String name) {
    return Optional.empty();
  }
}
