package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      PL                              | PL
      pol                             | PL
      UK                              | GB
      U.S.A.                          | US
      the Netherlands                 | NL
      Viet Nam                        | VN
      Czech Republic                  | CZ
      Korea, Republic of              | KR
      United Republic of Tanzania     | TZ
      Iran (Islamic Republic of)      | IR
      Cote d'Ivoire                   | CI
      Türkiye                         | TR
      Trinidad & Tobago               | TT
      Macau                           | MO
      捷克                              | CZ
      中国香港                            | HK
      澳门                              | MO
      刚果（金）                           | CD
      """)
  void countries_are_found_by_any_name(String name, String code) {
    assertThat(Countries.named(name)).map(Country::code).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis", "Europe", "ZZ"})
  void other_names_are_no_countries(String name) {
    assertThat(Countries.named(name)).isEmpty();
  }

  @Test
  void every_country_of_iso_3166_has_a_name() {
    assertThat(Arrays.stream(Locale.getISOCountries()))
        .allMatch(code -> Countries.byCode(code).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"HK, Hong Kong", "MO, Macao", "TW, Taiwan", "CD, DR Congo", "US, United States"})
  void names_are_plain_english(String code, String name) {
    assertThat(Countries.byCode(code)).map(Country::name).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, EUR",
    "Finnish markka, FIM",
    "Deutsche Marks, DEM",
    "HK$, HKD",
    "人民币, CNY",
    "dollars, USD",
    "₦, NGN",
    "Kenyan shillings, KES"
  })
  void currencies_are_found_by_code_name_or_sign(String name, String code) {
    assertThat(Currencies.named(name)).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIM", "DEM", "FRF", "BEF", "ITL", "ESP", "NLG", "USD", "CNY"})
  void codes_of_the_past_are_codes(String code) {
    assertThat(Currencies.isCode(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "ABC", "usd", ""})
  void other_letters_are_no_codes(String code) {
    assertThat(Currencies.isCode(code)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PL, PLN", "HK, HKD", "DE, EUR", "KE, KES"})
  void countries_have_a_currency(String country, String code) {
    assertThat(Currencies.of(country)).hasValue(code);
  }
}
