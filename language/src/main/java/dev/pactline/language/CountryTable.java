package dev.pactline.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every country with all its names, from our own list and from CLDR. */
final class CountryTable {

  /**
   * @param names English, plain name first
   * @param uncertain whether the plain name is a person's name or another place's too
   * @param demonyms people and adjectives, in the singular
   */
  record Entry(
      Country country,
      boolean uncertain,
      List<String> names,
      List<String> demonyms,
      List<String> chinese,
      Optional<String> currency) {}

  private final Map<String, Entry> byCode = new LinkedHashMap<>();
  private final Map<String, Country> byKey = new HashMap<>();

  CountryTable() {
    ResourceFile.lines("countries.txt").forEach(this::read);
    List<LocaleDisplayNames> displayNames = displayNames();
    byCode.values().forEach(entry -> index(entry, displayNames));
    alias("Korea", "KR");
    alias("Congo", "CG");
    alias("Virgin Islands", "VI");
    alias("England", "GB");
    alias("Scotland", "GB");
    alias("Wales", "GB");
    alias("Northern Ireland", "GB");
  }

  Iterable<Entry> all() {
    return byCode.values();
  }

  Optional<Entry> entry(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Optional<Country> byKey(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  private void read(String[] fields) {
    String code = fields[0].strip();
    boolean uncertain = fields[1].startsWith("?");
    String name = uncertain ? fields[1].substring(1) : fields[1];
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(ResourceFile.entries(fields, 2));
    byCode.put(
        code,
        new Entry(
            new Country(code, name),
            uncertain,
            List.copyOf(names),
            ResourceFile.entries(fields, 3),
            chinese(code, ResourceFile.entries(fields, 4)),
            currency(code)));
  }

  private static List<String> chinese(String code, List<String> further) {
    List<String> names = new ArrayList<>();
    String cldr = new ULocale("", code).getDisplayCountry(ULocale.SIMPLIFIED_CHINESE);
    if (!cldr.equals(code)) {
      names.add(cldr);
    }
    names.addAll(further);
    return List.copyOf(names);
  }

  private static Optional<String> currency(String code) {
    Currency currency = Currency.getInstance(new ULocale("und", code));
    return currency == null || currency.getCurrencyCode().equals("XXX")
        ? Optional.empty()
        : Optional.of(currency.getCurrencyCode());
  }

  private void index(Entry entry, List<LocaleDisplayNames> displayNames) {
    Country country = entry.country();
    entry.names().forEach(name -> byKey.put(key(name), country));
    entry.chinese().forEach(name -> byKey.put(key(name), country));
    ULocale locale = new ULocale("", country.code());
    byKey.put(key(country.code()), country);
    if (!locale.getISO3Country().isEmpty()) {
      byKey.put(key(locale.getISO3Country()), country);
    }
    for (LocaleDisplayNames names : displayNames) {
      byKey.putIfAbsent(key(names.regionDisplayName(country.code())), country);
    }
  }

  private static List<LocaleDisplayNames> displayNames() {
    return List.of(
        LocaleDisplayNames.getInstance(ULocale.ENGLISH),
        LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT));
  }

  private void alias(String name, String code) {
    byKey.put(key(name), byCode.get(code).country());
  }

  /** Letters and digits alone, folded; a leading "the" is dropped. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    String folded = Letters.folded(name.strip().replace("&", " and "));
    if (folded.startsWith("the ")) {
      folded = folded.substring(4);
    }
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        key.append(folded.charAt(i));
      }
    }
    return key.toString();
  }
}
