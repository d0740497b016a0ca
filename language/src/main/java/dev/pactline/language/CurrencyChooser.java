package dev.pactline.language;

import java.util.Optional;

/** Tells which of several currencies a unit such as "pounds" means in one text. */
final class CurrencyChooser {
  private final Tokens tokens;
  private final Optional<String> outletCountry;

  CurrencyChooser(Tokens tokens, Optional<String> outletCountry) {
    this.tokens = tokens;
    this.outletCountry = outletCountry;
  }

  /** The ISO 4217 code that {@code unit} means at token {@code i}. */
  String code(Unit unit, int i) {
    if (unit.family() == null) {
      return unit.code();
    }
    String ofOutlet = outletCountry.map(unit.family().byCountry()::get).orElse(null);
    if (ofOutlet != null) {
      return ofOutlet;
    }
    return i < tokens.size() ? unit.family().commonest() : null;
  }
}
