package dev.pactline.streams.statistics;

import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import dev.pactline.schemas.Qualifier;

/**
 * A line of a table of statistics that was counted for one question.
 *
 * @param country ISO 3166-1 alpha-2; null for a line of all countries together
 * @param part the month ({@code 2019-05}), the ISIC section ({@code C}) or the currency ({@code
 *     EUR}), {@code unknown} where the agreements tell none; empty in lines of countries
 * @param totals the sums
 * @param projects how near the sum of signed projects is to the real one
 * @param attendance how near the sum of people is to the real one
 * @param value how near the sum of money is to the real one: of US dollars, or in lines of
 *     currencies of the amounts
 */
public record Line(
    String country,
    String part,
    Totals totals,
    Nearness projects,
    Nearness attendance,
    Nearness value) {

  /**
   * How near a sum is to the real one.
   *
   * @param qualifier of the sum of what is stated
   * @param stated how many agreements state a figure, or how many sums of money are stated; 0: the
   *     sum is nothing known
   */
  public record Nearness(Qualifier qualifier, long stated) {}

  /** English name of the country; null where {@code country} is. */
  public String countryName() {
    return country == null ? null : Countries.byCode(country).map(Country::name).orElse(country);
  }

  /** English name of the ISIC section that {@code part} is, {@code Unknown} where it is none. */
  public String sectorName() {
    return IsicSections.name(part);
  }
}
