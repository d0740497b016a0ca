package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.pactline.language.PlaceMention.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceReaderTest {
  private final PlaceReader reader = new PlaceReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Kenya-Zhejiang trade forum opened in Nairobi. | Kenya KE, Zhejiang CN, Nairobi KE
          Buyers from Zhejiang-Hong Kong ventures and a China-Europe train | Zhejiang CN, Hong Kong HK, China CN
          A line from Ningbo-Varna, and Zhejiang-Split ties | Ningbo CN, Varna BG, Zhejiang CN, Split HR
          NAIROBI, Nov. 3 -- Kenya's growers | NAIROBI KE, Kenya KE
          Kenyans, Dutch growers and Frenchmen met Polish firms | Kenyans KE, Dutch NL, Frenchmen FR, Polish PL
          the South African side, not South Africa | South African ZA, South Africa ZA
          the Central African Republic and East Timor | Central African Republic CF, East Timor TL
          firms of North Jutland, Bavaria, Shizuoka and Mazovia | North Jutland DK, Bavaria DE, Shizuoka JP, Mazovia PL
          São Paulo or Sao Paulo, Łódź or Lodz, Málaga or Malaga | São Paulo BR, Sao Paulo BR, Łódź PL, Lodz PL, Málaga ES, Malaga ES
          Equatorial Guinea, Guinea-Bissau, Papua New Guinea, Guinea | Equatorial Guinea GQ, Guinea-Bissau GW, Papua New Guinea PG, Guinea GN
          Niger and Nigeria, Sudan and South Sudan | Niger NE, Nigeria NG, Sudan SD, South Sudan SS
          North Korean coal and Korean cars | North Korean KP, Korean KR
          Hong Kong, Macao and Taiwan | Hong Kong HK, Macao MO, Taiwan TW
          the Sino-Kenyan fair | Sino CN, Kenyan KE
          the U.S. market, the US and the UAE | U.S. US, US US, UAE AE
          Northern Ireland is not Ireland | Northern Ireland GB, Ireland IE
          the Netherlands and the Bahamas | Netherlands NL, Bahamas BS
          """)
  void names_are_found_with_their_country(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          肯尼亚—浙江贸易论坛在内罗毕举行 | 肯尼亚 KE, 浙江 CN, 内罗毕 KE
          中国与赤道几内亚、几内亚比绍签约 | 中国 CN, 赤道几内亚 GQ, 几内亚比绍 GW
          义乌、柯桥和海宁的企业赴波兰罗兹 | 义乌 CN, 柯桥 CN, 海宁 CN, 波兰 PL, 罗兹 PL
          肯尼亞與浙江在內羅畢簽約，臺灣、台灣 | 肯尼亞 KE, 浙江 CN, 內羅畢 KE, 臺灣 TW, 台灣 TW
          香港、澳门和台湾 | 香港 HK, 澳门 MO, 台湾 TW
          马里兰不是马里 | 马里兰 US, 马里 ML
          印度尼西亚泗水 | 印度尼西亚 ID, 泗水 ID
          """)
  void chinese_names_are_found_without_spaces(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "polish the turkey on fine china",
        "Most of the goods were nice; the split was even",
        "He enjoys Reading books in Mobile Homes",
        "tell us more",
        "TELL US MORE ABOUT IT",
        "Latin American and East African markets, ASEAN and Central Asia",
        "the Gulf of Guinea and the Indian Ocean",
        "guinea pigs and Guinea pigs",
        "3 million US dollars or US$3 million in Hong Kong dollars",
        "They met at the gate on Indiana Avenue",
        "as the New York Times reported",
        "Michael Jordan and Whitney Houston spoke to Mr. London and Dr. Lima",
        "He said that Jordan Smith, Florence Otieno and Paris Hilton would follow",
        "沿海地区的企业在加勒比和墨西哥湾",
        "包罗万象的展会，马里奥到场",
        "亨德里克先生与约旦·史密斯先生会面",
      })
  void words_and_persons_are_no_places(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fair in Nice drew many. | Nice FR
          Nice, France, was the venue. | Nice FR, France FR
          The port of Bar reopened. | Bar ME
          READING, June 5 (Agency) - Buyers met | READING GB
          visitors from Essen to the fair | Essen DE
          """)
  void a_common_word_is_a_place_where_something_says_so(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Georgia and Zhejiang met in Tbilisi. | Georgia | GE
          Pecan growers of Georgia met in Savannah and Atlanta. | Georgia | US
          The U.S. state of Georgia sells pecans. | Georgia | US
          A bus went to Cordoba in Argentina. | Cordoba | AR
          Córdoba, Spain, sells oil. | Córdoba | ES
          Lebanon's Tripoli has a port. | Tripoli | LB
          Tripoli has a port. | Tripoli | LY
          Birmingham, Alabama, makes steel. | Birmingham | US
          Birmingham makes steel. | Birmingham | GB
          Warsaw, Indiana, makes implants. | Warsaw | US
          In Brazzaville, Congo signed two deals. | Congo | CG
          In Kinshasa, Congo signed two deals. | Congo | CD
          Georgetown drew Guyana's ministers. | Georgetown | GY
          The Gold Coast, as Ghana once was, sold cocoa in Accra. | Gold Coast | GH
          Cambridge in Massachusetts | Cambridge | US
          Perth is far from Edinburgh and Scotland. | Perth | GB
          Dominican growers met in Santo Domingo. | Dominican | DO
          Dominican growers met in Roseau. | Dominican | DM
          """)
  void a_shared_name_is_told_by_what_stands_around_it(String text, String name, String country) {
    assertThat(reader.read(text))
        .filteredOn(mention -> mention.text().equals(name))
        .extracting(PlaceMention::country)
        .containsExactly(country);
  }

  @Test
  void a_person_stays_a_person_when_the_surname_is_dropped() {
    assertThat(found("She said Jordan Smith would go. Jordan agreed. The firm works in Jordan."))
        .isEqualTo("Jordan JO");
  }

  @Test
  void a_city_with_its_country_stays_a_city_beside_a_namesake() {
    assertThat(
            found(
                "Lewis Hamilton won. Hamilton, New Zealand, cheered. George Washington, Washington, D.C."))
        .isEqualTo("Hamilton NZ, New Zealand NZ, Washington, D.C. US");
  }

  @Test
  void a_given_name_before_an_institution_or_in_a_heading_is_the_country() {
    assertThat(found("Last week Jordan Phosphate Mines signed.")).isEqualTo("Jordan JO");
    assertThat(found("Jordan Signs 12 Deals With Zhejiang")).isEqualTo("Jordan JO, Zhejiang CN");
  }

  @Test
  void a_mention_bears_the_plain_name_and_the_kind() {
    assertThat(reader.read("Kenyan growers, 内罗毕, Łódź, North Jutland"))
        .extracting(PlaceMention::name)
        .containsExactly("Kenya", "Nairobi", "Lodz", "North Jutland");
    assertThat(reader.read("Kenyan growers, 内罗毕, Kenya, North Jutland"))
        .extracting(PlaceMention::kind)
        .containsExactly(Kind.DEMONYM, Kind.CITY, Kind.COUNTRY, Kind.REGION);
  }

  @Test
  void an_undecided_name_keeps_its_candidates_the_likeliest_first() {
    assertThat(reader.read("Santiago grew.").get(0).countries()).startsWith("CL").contains("ES");
  }

  @Test
  void mentions_lie_in_order_and_never_overlap() {
    List<PlaceMention> mentions =
        reader.read("Kenya-Zhejiang-Hong Kong, China-Europe, 中国香港, New York, New York State");
    for (int i = 1; i < mentions.size(); i++) {
      Span before = mentions.get(i - 1).span();
      assertThat(mentions.get(i).span().start()).isGreaterThanOrEqualTo(before.end());
    }
    assertThat(mentions).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Georgia ", "Jordan Smith, ", "in Nice-", "Hong ", "中国", "Congo, Santiago "})
  void time_grows_no_faster_than_the_text(String part) {
    String text = part.repeat(1_000_000 / part.length());

    List<PlaceMention> mentions = assertTimeout(Duration.ofSeconds(20), () -> reader.read(text));

    assertThat(mentions.size()).isLessThanOrEqualTo(text.length() / 2);
  }

  private String found(String text) {
    return reader.read(text).stream()
        .map(mention -> mention.text() + " " + mention.country())
        .collect(Collectors.joining(", "))
        .replace("Hong Kong, China", "Hong Kong");
  }
}
