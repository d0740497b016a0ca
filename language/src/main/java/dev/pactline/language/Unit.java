package dev.pactline.language;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A word or sign that turns a figure into money.
 *
 * @param code ISO 4217; null where the family and the context decide
 * @param family of several currencies of one name; null for a unit of one currency
 * @param factor what the figure is multiplied by: 0.01 for cents, 1000000 for "MEUR"
 * @param style how it is written, and thereby where it may stand
 * @param doubtful whether it is a common word too, and needs a large amount beside it
 */
record Unit(String code, Family family, BigDecimal factor, Style style, boolean doubtful) {

  enum Style {
    /** "$", "HK$", "€". */
    SIGN,
    /** "Rs", "KSh", "zł". */
    LETTERS,
    /** Letters that must touch the figure: "R1.2bn". */
    TOUCHING,
    /** "EUR". */
    CODE,
    /** "euros", 欧元. */
    WORD
  }

  /** Currencies that share a name: the dollars, the shillings. */
  record Family(String name, String commonest, Map<String, String> byCountry) {}

  boolean isPart() {
    return factor.compareTo(BigDecimal.ONE) < 0;
  }

  boolean sameMoney(Unit other) {
    return (code != null && code.equals(other.code))
        || (family != null && family.equals(other.family));
  }
}
