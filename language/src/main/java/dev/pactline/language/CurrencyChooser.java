package dev.pactline.language;

import dev.pactline.language.Unit.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells which of several currencies a unit such as "pounds" means in one text: that of the outlet's
 * country, else that of the country the text names most, else the commonest.
 */
final class CurrencyChooser {
  private final Tokens tokens;
  private final Optional<String> outletCountry;
  private final Map<String, String> chosen = new HashMap<>();
  private final List<PlaceMention> places;
  private Map<String, Integer> named;
  private String[] countries;

  /**
   * @param places of the text, in its order; null where they were not looked for
   */
  CurrencyChooser(Tokens tokens, Optional<String> outletCountry, List<PlaceMention> places) {
    this.tokens = tokens;
    this.outletCountry = outletCountry;
    this.places = places;
  }

  /** The ISO 4217 code that {@code unit} means beside the figure at token {@code at}. */
  String code(Unit unit, int at) {
    Family family = unit.family();
    if (family == null) {
      return unit.code();
    }
    String beside = family.commonest().equals("USD") ? null : onlyBeside(family, at);
    if (beside != null) {
      return beside;
    }
    return chosen.computeIfAbsent(family.name(), unused -> choose(family));
  }

  private String choose(Family family) {
    String ofOutlet = outletCountry.map(family.byCountry()::get).orElse(null);
    if (ofOutlet != null) {
      return ofOutlet;
    }
    // News everywhere tells sums in US dollars: a bare "$" is another one only to its own outlet,
    // or beside those that are written "US$".
    return family.commonest().equals("USD") ? dollars(family) : mostNamed(family);
  }

  /**
   * A text that writes "US$" for some sums means others by "$": those of a country that it is
   * about. Where it is about two that have dollars, it might be either.
   */
  private String dollars(Family family) {
    if (!tokens.text().toString().contains("US$")) {
      return family.commonest();
    }
    List<String> own =
        named().keySet().stream()
            .filter(this::isAbout)
            .map(family.byCountry()::get)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return own.size() == 1 ? own.get(0) : family.commonest();
  }

  /** Whether the text names the country often, and no more than one other as often. */
  private boolean isAbout(String country) {
    int times = named().get(country);
    return times >= OFTEN && named().values().stream().filter(t -> t >= times).count() <= SIDES;
  }

  /** News of trade is of two countries, and may name either more often. */
  private static final int SIDES = 2;

  /** A country that a text is about is not named in passing only. */
  private static final int OFTEN = 2;

  /** Of the countries that have a currency of the family, the one that the text names most. */
  private String mostNamed(Family family) {
    String most = family.commonest();
    int times = 0;
    for (Map.Entry<String, Integer> country : named().entrySet()) {
      String code = family.byCountry().get(country.getKey());
      boolean more =
          country.getValue() > times || (country.getValue() == times && precedes(code, most));
      if (code != null && more) {
        most = code;
        times = country.getValue();
      }
    }
    return most;
  }

  /** The currency of the only country with one of the family that is named around; else null. */
  private String onlyBeside(Family family, int at) {
    String[] countries = countries();
    int from = at;
    while (from > 0 && at - from < AROUND && !tokens.newlineBefore(from)) {
      from--;
    }
    String only = null;
    for (int i = from; i < tokens.size() && i - at < AROUND; i++) {
      if (i > at && tokens.newlineBefore(i)) {
        break;
      }
      String code = countries[i] == null ? null : family.byCountry().get(countries[i]);
      if (code != null && only != null && !only.equals(code)) {
        return lastBefore(family, from, at);
      }
      only = code == null ? only : code;
    }
    return only;
  }

  /**
   * "In Monterrey, Mexico, ... 410 million pesos. In Havana": of the country named last; or null.
   */
  private String lastBefore(Family family, int from, int at) {
    for (int i = at; i >= from; i--) {
      String code = countries[i] == null ? null : family.byCountry().get(countries[i]);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** Tokens before and behind a figure, in its paragraph. */
  private static final int AROUND = 50;

  private static boolean precedes(String code, String other) {
    return code != null && code.compareTo(other) < 0;
  }

  /** How often each country is named, counted once per text and only where a unit asks for it. */
  private Map<String, Integer> named() {
    if (named == null) {
      named = new HashMap<>();
      for (String country : countries()) {
        if (country != null) {
          named.merge(country, 1, Integer::sum);
        }
      }
    }
    return named;
  }

  /** The country named at each token: of the places where they are known, else by its own name. */
  private String[] countries() {
    if (countries == null) {
      countries = new String[tokens.size()];
      if (places == null) {
        byNames();
      } else {
        byPlaces();
      }
    }
    return countries;
  }

  private void byNames() {
    int i = 0;
    while (i < tokens.size()) {
      boolean name = tokens.capital(i) || tokens.isHan(i);
      Phrases.Match<String> country = name ? Tables.CURRENCIES.countryAt(tokens, i) : null;
      countries[i] = country == null ? null : country.value();
      i = country == null ? i + 1 : country.end();
    }
  }

  private void byPlaces() {
    int i = 0;
    for (PlaceMention place : places) {
      while (i < tokens.size() && tokens.start(i) < place.span().start()) {
        i++;
      }
      if (i < tokens.size()) {
        countries[i] = place.country();
      }
    }
  }
}
