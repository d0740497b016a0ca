package dev.pactline.launcher.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.launcher.topics.Statistics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatisticsPrintTest {

  @Test
  void json_has_the_documented_form() throws Exception {
    JsonNode expected =
        new ObjectMapper()
            .readTree(
                """
                {"countries": [{"country": "PL", "countryName": "Poland", "agreements": 1,
                  "planned": 0, "cancelled": 0,
                  "signedProjects": {"count": 11, "exact": 11},
                  "attendance": {"count": 180, "exact": 0},
                  "dealValues": {"EUR": "45000000"},
                  "dealValueUsd": {"stated": "0", "converted": "0"}, "reports": 3}],
                 "joint": {"agreements": 2, "signedProjects": {"count": 19, "exact": 6}}}
                """);

    assertThat(new ObjectMapper().readTree(printed(Format.JSON, TestStatistics.poland())))
        .isEqualTo(expected);
  }

  @Test
  void without_joint_figures_json_says_zero() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(printed(Format.JSON, new Statistics(List.of(), Optional.empty())));

    assertThat(json.at("/joint/agreements").asInt(-1)).isZero();
    assertThat(json.at("/joint/signedProjects/exact").asInt(-1)).isZero();
  }

  @Test
  void the_table_marks_what_is_not_exact() {
    assertThat(printed(Format.TABLE, TestStatistics.poland()))
        .isEqualTo(
            """
            Country    Signed  Planned  Canc.  Projects  People  Deal value  Reports
            ------------------------------------------------------------------------
            PL Poland       1        0      0        11    ~180    EUR 45 m        3
            ~ some of it is a bound or an estimate, such as "over 250"
            Several countries together, booked on none: 2 agreements, ~19 projects
            """);
  }

  @Test
  void the_table_fits_80_columns_and_cuts_long_names() {
    Statistics statistics =
        new Statistics(
            List.of(
                TestStatistics.row(
                    "VC",
                    "St. Vincent & the Grenadines",
                    TestStatistics.value("XCD", "1234567890.0000", false),
                    TestStatistics.value("USD", "1530000000.0000", true))),
            Optional.empty());

    assertThat(printed(Format.TABLE, statistics).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80))
        .anySatisfy(line -> assertThat(line).startsWith("VC St").contains("…"))
        .anySatisfy(line -> assertThat(line).contains("USD 1,530 m"))
        .anySatisfy(line -> assertThat(line).contains("XCD ~1,234,567,890"));
  }

  @Test
  void csv_has_a_row_for_each_country_and_all_currencies_in_one_cell() {
    Statistics statistics =
        new Statistics(
            List.of(
                TestStatistics.row(
                    "PL",
                    "Poland",
                    TestStatistics.value("EUR", "45000000.0000", true),
                    TestStatistics.value("CNY", "1200000.5000", true))),
            Optional.empty());

    assertThat(printed(Format.CSV, statistics).lines().skip(1))
        .containsExactly(
            "PL,Poland,1,0,0,11,11,180,0,CNY 1200000.5; EUR 45000000,0,0,0,3,2019-10-22,2019-10-22");
  }

  private static String printed(Format format, Statistics statistics) {
    StringBuilder out = new StringBuilder();
    format.print(statistics, out);
    return out.toString();
  }
}
