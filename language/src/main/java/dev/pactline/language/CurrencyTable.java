package dev.pactline.language;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.pactline.language.Unit.Family;
import dev.pactline.language.Unit.Style;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every currency with its codes, names and signs, from our own list and from CLDR. */
final class CurrencyTable {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Codes that are words of English when written in capitals. */
  private static final Set<String> WORD_LIKE =
      Set.of(
          "ALL", "TRY", "TOP", "CUP", "MOP", "GEL", "MAD", "PEN", "SOS", "BOB", "ANG", "MUR", "BAM",
          "COP", "RON", "SAR", "STD", "LAK", "AMD", "GIP", "SIT", "BAN", "MAN", "ERN", "VES", "PAB",
          "CHE", "CHW", "ARM", "BAD", "COU", "LUC", "MAF", "TIS", "SIR", "MXP");

  /** Codes that people type in lower case too. */
  private static final Set<String> COMMON =
      Set.of(
          "USD", "EUR", "GBP", "CNY", "JPY", "HKD", "CHF", "AUD", "CAD", "NZD", "SGD", "INR", "KRW",
          "MXN", "SEK", "NOK", "DKK", "PLN", "BRL", "ZAR", "RUB", "TWD", "AED");

  private final Phrases<Unit> units;
  private final Phrases<String> countryNames;
  private final Map<String, String> byKey = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Family> families = new HashMap<>();
  private final CountryTable countries;

  CurrencyTable(Vocabulary vocabulary, CountryTable countries) {
    this.units = Phrases.forwards(vocabulary);
    this.countries = countries;
    this.countryNames = Phrases.forwards(vocabulary);
    countries.all().forEach(this::addCountryNames);
    Currency.getAvailableCurrencies().forEach(this::addOfCldr);
    List<String[]> lines = ResourceFile.lines("currencies.txt");
    lines.stream().filter(line -> line[0].equals("family")).forEach(this::addFamily);
    lines.stream().filter(line -> line[0].equals("part")).forEach(this::addParts);
    lines.stream().filter(line -> line[0].length() == 3).forEach(this::addSingle);
  }

  boolean isCode(String code) {
    return codes.contains(code);
  }

  Optional<String> named(String name) {
    return Optional.ofNullable(byKey.get(Letters.folded(name.strip())));
  }

  /** The unit that begins at token {@code i}; null where there is none. */
  Phrases.Match<Unit> unitAt(Tokens tokens, int i) {
    return units.at(tokens, i);
  }

  /** Whether a unit begins with the word of this number. */
  boolean begins(int word) {
    return units.begins(word);
  }

  /** The country whose name or people begin at token {@code i}; null where none do. */
  Phrases.Match<String> countryAt(Tokens tokens, int i) {
    return countryNames.at(tokens, i);
  }

  static boolean mayBeLowerCase(String code) {
    return COMMON.contains(code);
  }

  private void addOfCldr(Currency currency) {
    String code = currency.getCurrencyCode();
    if (code.startsWith("X") && !Set.of("XAF", "XOF", "XPF", "XCD", "XEU", "XDR").contains(code)) {
      return;
    }
    codes.add(code);
    Unit inCode = unit(code, null, BigDecimal.ONE, Style.CODE, WORD_LIKE.contains(code));
    put(code, inCode);
    put(code + "$", unit(code, null, BigDecimal.ONE, Style.SIGN, false));
    if (COMMON.contains(code)) {
      put("M" + code, unit(code, null, MILLION, Style.CODE, false));
    }
    for (ULocale locale : List.of(ULocale.ENGLISH, ULocale.SIMPLIFIED_CHINESE)) {
      for (String count : List.of("one", "other")) {
        String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, count, new boolean[1]);
        if (name.indexOf('(') < 0 && name.indexOf('（') < 0 && !name.equals(code)) {
          put(name, unit(code, null, BigDecimal.ONE, Style.WORD, false));
        }
      }
    }
  }

  private void addCountryNames(CountryTable.Entry entry) {
    String code = entry.country().code();
    entry.names().forEach(name -> countryNames.add(name, code));
    entry.demonyms().forEach(name -> countryNames.add(name, code));
    entry.chinese().forEach(name -> countryNames.add(name, code));
  }

  private void addFamily(String[] fields) {
    List<String> words = ResourceFile.entries(fields, 3);
    Map<String, String> members = new TreeMap<>();
    for (CountryTable.Entry country : countries.all()) {
      country
          .currency()
          .filter(code -> words.contains(lastWord(code)))
          .ifPresent(code -> members.put(country.country().code(), code));
    }
    for (String member : ResourceFile.entries(fields, 5)) {
      members.put(member.substring(0, 2), member.substring(3));
    }
    Family family = new Family(fields[1], fields[2], Map.copyOf(members));
    families.put(fields[1], family);
    for (String word : words) {
      String bare = bare(word);
      put(bare, unit(null, family, BigDecimal.ONE, Style.WORD, isDoubtful(word)));
      members.forEach((country, code) -> addOfCountry(country, code, bare));
    }
    for (String sign : ResourceFile.entries(fields, 4)) {
      boolean touching = sign.charAt(0) == '=';
      String bareSign = touching ? sign.substring(1) : sign;
      Style style = touching ? Style.TOUCHING : style(bareSign);
      put(bareSign, unit(null, family, BigDecimal.ONE, style, touching));
    }
  }

  /** "Kenyan shillings", "Hong Kong dollars". */
  private void addOfCountry(String country, String code, String word) {
    CountryTable.Entry entry = countries.entry(country).orElse(null);
    if (entry == null || Letters.isHan(word.charAt(0))) {
      return;
    }
    Unit unit = unit(code, null, BigDecimal.ONE, Style.WORD, false);
    entry.demonyms().forEach(demonym -> putIfAbsent(demonym + " " + word, unit));
    entry.names().forEach(name -> putIfAbsent(name + " " + word, unit));
  }

  private static String lastWord(String code) {
    String name =
        Currency.getInstance(code).getName(ULocale.ENGLISH, Currency.LONG_NAME, new boolean[1]);
    return Letters.folded(name.substring(name.lastIndexOf(' ') + 1)).toLowerCase(Locale.ROOT);
  }

  private void addSingle(String[] fields) {
    String code = fields[0];
    codes.add(code);
    for (String word : ResourceFile.entries(fields, 1)) {
      String bare = bare(word);
      put(bare, unit(code, null, BigDecimal.ONE, Style.WORD, isDoubtful(word)));
      for (CountryTable.Entry country : countries.all()) {
        if (country.currency().filter(code::equals).isPresent() && bare.indexOf(' ') < 0) {
          addOfCountry(country.country().code(), code, bare);
        }
      }
    }
    for (String sign : ResourceFile.entries(fields, 2)) {
      boolean touching = sign.charAt(0) == '=';
      String bare = touching ? sign.substring(1) : sign;
      Style style = touching ? Style.TOUCHING : style(bare);
      put(bare, unit(code, null, BigDecimal.ONE, style, isShort(bare, style)));
    }
  }

  private void addParts(String[] fields) {
    BigDecimal factor = BigDecimal.ONE.divide(new BigDecimal(fields[2]));
    for (String word : ResourceFile.entries(fields, 1)) {
      units.add(bare(word), unit(fields[3], null, factor, Style.WORD, isDoubtful(word)));
    }
  }

  /** Two letters may be anything; those that are used most are taken even so. */
  private static boolean isShort(String sign, Style style) {
    return style == Style.LETTERS
        && sign.replace(".", "").length() <= 2
        && !Set.of("RM", "Rp", "Rp.", "zł", "Kč", "Tk", "Tk.", "TL").contains(sign)
        && !Letters.isHan(sign.charAt(0));
  }

  private static Style style(String sign) {
    for (int i = 0; i < sign.length(); i++) {
      char c = sign.charAt(i);
      if (!Letters.isLetter(c) && !Letters.isHan(c) && c != '.') {
        return Style.SIGN;
      }
    }
    return Style.LETTERS;
  }

  private static String bare(String word) {
    return isDoubtful(word) ? word.substring(1) : word;
  }

  private static boolean isDoubtful(String word) {
    return word.charAt(0) == '?';
  }

  private void putIfAbsent(String phrase, Unit unit) {
    if (units.get(phrase) == null) {
      put(phrase, unit);
    }
  }

  private void put(String phrase, Unit unit) {
    units.add(phrase, unit);
    if (unit.factor().compareTo(BigDecimal.ONE) == 0) {
      byKey.put(
          Letters.folded(phrase), unit.code() == null ? unit.family().commonest() : unit.code());
    }
  }

  private static Unit unit(
      String code, Family family, BigDecimal factor, Style style, boolean doubtful) {
    return new Unit(code, family, factor, style, doubtful);
  }
}
