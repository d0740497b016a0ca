package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.language.PlaceMention.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of places themselves: that a slip of the pen in them is noticed. */
class PlaceDataTest {
  /** Uninhabited, or without a seat of government that news would name. */
  private static final Set<String> WITHOUT_CAPITAL =
      Set.of("AQ", "BV", "HM", "HK", "IO", "MO", "SG", "TF", "UM", "GI", "IM", "VA");

  private static final Set<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toSet());

  private final PlaceReader reader = new PlaceReader();

  @ParameterizedTest
  @ValueSource(strings = {"cities.txt", "regions.txt"})
  void every_line_has_a_name_known_countries_and_at_most_four_fields(String file) {
    for (String[] fields : ResourceFile.lines(file)) {
      assertThat(fields).as(Arrays.toString(fields)).hasSize(4);
      assertThat(PlaceTable.unmarked(fields[0]))
          .isNotBlank()
          .isEqualTo(PlaceTable.unmarked(fields[0]).strip());
      assertThat(ResourceFile.entries(fields, 1))
          .as(fields[0])
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(code -> Countries.byCode(code).isPresent());
    }
  }

  @Test
  void every_line_of_shared_names_has_a_kind_and_known_countries() {
    for (String[] fields : ResourceFile.lines("place-names.txt")) {
      boolean none = fields[0].equals("NONE");
      assertThat(none || KINDS.contains(fields[0])).as(fields[0]).isTrue();
      assertThat(ResourceFile.entries(fields, 1).isEmpty()).as(fields[2]).isEqualTo(none);
      assertThat(ResourceFile.entries(fields, 1))
          .allMatch(code -> Countries.byCode(code).isPresent());
      assertThat(ResourceFile.entries(fields, 2)).isNotEmpty();
    }
  }

  @Test
  void a_name_in_several_lines_is_declared_with_all_its_countries() {
    Map<String, Set<String>> declared = new HashMap<>();
    List<String> clashes = new ArrayList<>();
    for (String file : List.of("regions.txt", "cities.txt")) {
      for (String[] fields : ResourceFile.lines(file)) {
        Set<String> codes = Set.copyOf(ResourceFile.entries(fields, 1));
        for (String name : names(fields)) {
          Set<String> first = declared.putIfAbsent(Letters.folded(name), codes);
          if (first != null && !first.containsAll(codes)) {
            clashes.add(name + " " + first + " " + codes);
          }
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void no_place_hides_the_name_of_another_country() {
    List<String> clashes = new ArrayList<>();
    for (String file : List.of("regions.txt", "cities.txt")) {
      for (String[] fields : ResourceFile.lines(file)) {
        for (String name : names(fields)) {
          Countries.named(name)
              .filter(
                  country ->
                      name.length() > 3
                          && !ResourceFile.entries(fields, 1).contains(country.code()))
              .ifPresent(country -> clashes.add(name + " " + country.code()));
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void every_country_has_its_capital() {
    Set<String> without = new TreeSet<>();
    Countries.all().forEach(country -> without.add(country.code()));
    for (String[] fields : ResourceFile.lines("cities.txt")) {
      if (fields[0].startsWith("*")) {
        without.remove(ResourceFile.entries(fields, 1).get(0));
      }
    }
    assertThat(without).isSubsetOf(WITHOUT_CAPITAL);
  }

  @Test
  void every_country_is_found_by_its_english_and_chinese_names() {
    for (CountryTable.Entry entry : Tables.COUNTRIES.all()) {
      Set<String> names = new HashSet<>(entry.chinese());
      names.add(entry.country().name());
      for (String name : names) {
        assertThat(reader.read("in " + name + ".")).as(name).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cities.txt", "regions.txt"})
  void every_place_is_found_by_each_of_its_names(String file) {
    for (String[] fields : ResourceFile.lines(file)) {
      for (String name : names(fields)) {
        assertThat(reader.read("in " + name + (Letters.isHan(name.charAt(0)) ? "市" : ".")))
            .as(name)
            .hasSize(1)
            .allMatch(
                mention ->
                    ResourceFile.entries(fields, 1).contains(mention.country())
                        || mention.countries().containsAll(ResourceFile.entries(fields, 1)));
      }
    }
  }

  @Test
  void the_tables_are_broad() {
    assertThat(ResourceFile.lines("cities.txt").size()).isGreaterThan(1200);
    assertThat(ResourceFile.lines("regions.txt").size()).isGreaterThan(500);
  }

  private static List<String> names(String[] fields) {
    List<String> names = new ArrayList<>(List.of(fields[0]));
    names.addAll(ResourceFile.entries(fields, 2));
    names.addAll(ResourceFile.entries(fields, 3));
    return names.stream().map(PlaceTable::unmarked).toList();
  }
}
