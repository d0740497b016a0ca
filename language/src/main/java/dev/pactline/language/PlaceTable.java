package dev.pactline.language;

import dev.pactline.language.PlaceMention.Kind;
import dev.pactline.language.PlaceName.Trait;
import java.util.List;
import java.util.Locale;

/** Every name of a place, in English and Chinese, with its meaning. Built once, then only read. */
final class PlaceTable {
  private static final String MARKS = "*?~";

  private final Vocabulary vocabulary;
  private final CountryTable countries;
  private final Phrases<PlaceName> names;

  /** Where two files hold the same name, the earlier file has the say. */
  PlaceTable(Vocabulary vocabulary, CountryTable countries) {
    this.vocabulary = vocabulary;
    this.countries = countries;
    this.names = Phrases.forwards(vocabulary);
    ResourceFile.lines("place-names.txt").forEach(this::readName);
    readPairs();
    countries.all().forEach(this::addCountry);
    ResourceFile.lines("regions.txt").forEach(fields -> readPlace(fields, Kind.REGION));
    ResourceFile.lines("cities.txt").forEach(fields -> readPlace(fields, Kind.CITY));
  }

  /** The longest name at token {@code i}, whatever its spelling; null where there is none. */
  Phrases.Match<PlaceName> at(Tokens tokens, int i) {
    return names.at(tokens, i);
  }

  /** Whether a name begins with the word of this number. */
  boolean begins(int word) {
    return names.begins(word);
  }

  /** The plain English name of a country. */
  String nameOf(String code) {
    return countries.entry(code).orElseThrow().country().name();
  }

  private void readName(String[] fields) {
    String kind = fields[0].strip();
    List<String> codes = ResourceFile.entries(fields, 1);
    for (String name : ResourceFile.entries(fields, 2)) {
      if (kind.equals("NONE")) {
        add(name, null, name, codes, Trait.PLAIN);
      } else {
        String plain = fields.length > 3 ? fields[3].strip() : nameOf(codes.get(0));
        addWithPlural(name, Kind.valueOf(kind), plain, codes);
      }
    }
  }

  /** 中越经贸, 德中企业: the home country and another one, by a character each. */
  private void readPairs() {
    List<String[]> lines = ResourceFile.lines("chinese-pairs.txt");
    List<String> words = ResourceFile.entries(lines.get(lines.size() - 1), 1);
    for (String[] fields : lines.subList(0, lines.size() - 1)) {
      String plain = nameOf(fields[0]);
      for (String word : words) {
        for (String pair : List.of("中" + fields[1], fields[1] + "中")) {
          add(pair + word, Kind.COUNTRY, plain, List.of(fields[0]), Trait.PLAIN);
        }
      }
      add("中" + fields[1] + "（", Kind.COUNTRY, plain, List.of(fields[0]), Trait.PLAIN);
      add("中" + fields[1] + "(", Kind.COUNTRY, plain, List.of(fields[0]), Trait.PLAIN);
    }
  }

  private void addWithPlural(String name, Kind kind, String plain, List<String> codes) {
    add(name, kind, plain, codes, traitOf(name));
    if (kind == Kind.DEMONYM && hasPlural(name)) {
      add(name + "s", kind, plain, codes, Trait.PLAIN);
    }
  }

  private static boolean hasPlural(String demonym) {
    String folded = demonym.toLowerCase(Locale.ROOT);
    return !folded.endsWith("s")
        && !folded.endsWith("ese")
        && !folded.endsWith("sh")
        && !folded.endsWith("ch")
        && !folded.endsWith("men")
        && !folded.endsWith("man")
        && !Letters.isHan(folded.charAt(0));
  }

  private void addCountry(CountryTable.Entry entry) {
    Country country = entry.country();
    List<String> codes = List.of(country.code());
    for (String name : entry.names()) {
      if (isProse(name) || name.equals(country.name())) {
        boolean given = entry.uncertain() && name.equals(country.name());
        String plain = name.replaceFirst("^[Tt]he (?=[A-Z][a-z]+s$)", "");
        add(plain, Kind.COUNTRY, country.name(), codes, given ? Trait.GIVEN_NAME : Trait.PLAIN);
      }
    }
    for (String name : entry.chinese()) {
      add(name, Kind.COUNTRY, country.name(), codes, Trait.PLAIN);
    }
    for (String demonym : entry.demonyms()) {
      addWithPlural(demonym, Kind.DEMONYM, country.name(), codes);
    }
  }

  /** "Korea, Republic of" is for tables; in prose a comma divides. */
  private static boolean isProse(String name) {
    return name.indexOf('(') < 0 && (name.indexOf(',') < 0 || name.endsWith(", China"));
  }

  private void readPlace(String[] fields, Kind kind) {
    String main = unmarked(fields[0].strip());
    List<String> codes = ResourceFile.entries(fields, 1);
    add(fields[0].strip(), kind, main, codes, traitOf(fields[0].strip()));
    for (int field = 2; field < fields.length; field++) {
      for (String name : ResourceFile.entries(fields, field)) {
        add(name, kind, main, codes, traitOf(name));
      }
    }
  }

  /** The marks before a name: * for a capital, ? for a common word, ~ for a given name. */
  static String unmarked(String name) {
    int first = 0;
    while (first < name.length() && MARKS.indexOf(name.charAt(first)) >= 0) {
      first++;
    }
    return name.substring(first);
  }

  private static Trait traitOf(String name) {
    String marks = name.substring(0, name.length() - unmarked(name).length());
    if (marks.indexOf('?') >= 0) {
      return Trait.COMMON_WORD;
    }
    return marks.indexOf('~') >= 0 ? Trait.GIVEN_NAME : Trait.PLAIN;
  }

  private void add(String marked, Kind kind, String plain, List<String> codes, Trait trait) {
    String name = unmarked(marked);
    put(name, kind, plain, codes, trait);
    if (name.indexOf('.') > 0) {
      put(name.replaceFirst("\\.$", ""), kind, plain, codes, trait);
      put(name.replace(". ", " "), kind, plain, codes, trait);
    }
    if (name.indexOf('-') > 0) {
      put(name.replace('-', ' '), kind, plain, codes, trait);
    }
  }

  private void put(String name, Kind kind, String plain, List<String> codes, Trait trait) {
    Spelling spelling = Spelling.of(name, vocabulary);
    PlaceName known = names.get(name);
    if (known == null) {
      names.add(name, new PlaceName(kind, plain, codes, trait, spelling));
    } else if (known.kind() == kind && known.countries().equals(codes)) {
      Spelling either = known.spelling().or(spelling);
      names.add(name, new PlaceName(kind, known.name(), codes, known.trait(), either));
    }
  }
}
