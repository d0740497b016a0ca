package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {
  /** A Tuesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 5, 28);

  private static final String OUTCOME = " Twelve contracts were signed.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Chile-Anhui Copper Forum wound up in Arica on Friday after three days. | 05-22..05-24
          The Chile-Anhui Copper Forum closed its doors in Arica on Friday after two days. | 05-23..05-24
          On Sunday, the three-day Chile-Anhui Copper Forum came to a close in Arica. | 05-24..05-26
          The Chile-Anhui Copper Forum, a four-day meeting, got under way in the port of Arica on May 20. \
          | 05-20..05-23
          The Chile-Anhui Copper Forum opened on Saturday and shut its gates on Sunday. | 05-25..05-26
          The Chile-Anhui Copper Forum ended on Friday after three years of planning. | 05-24..05-24
          The three-day Chile-Anhui Copper Forum was held in Arica on Friday. | 05-24..05-24
          """)
  void edges_and_lengths_make_days(String text, String days) {
    assertThat(days(text + OUTCOME)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chile saw many guests last week. On Tuesday the Chile-Anhui Copper Forum was held. | 05-21..05-21
          Chile saw few guests last week. On Friday the Chile-Anhui Copper Forum was held. | 05-24..05-24
          Chile has many guests. On Tuesday the Chile-Anhui Copper Forum was held. | 05-28..05-28
          Chile has guests this week. On Tuesday the Chile-Anhui Copper Forum was held. | 05-28..05-28
          """)
  void weekdays_behind_a_week_are_of_that_week(String text, String days) {
    assertThat(days(text + OUTCOME)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Makers spent last week in Lima, at the Chile-Anhui Copper Forum from Tuesday through Thursday. \
          | 05-21..05-23
          The Chile-Anhui Copper Forum ran from Tuesday through Thursday of last week. | 05-21..05-23
          The Chile-Anhui Copper Forum was held on the 20th and 21st of this month. | 05-20..05-21
          The Chile-Anhui Copper Forum will not be held this month. It had been due to open on May 30. \
          | 05-30..05-30
          "We signed today," a smelter said as the Chile-Anhui Copper Forum ended on Friday. | 05-24..05-24
          Five days, two cities: the tour ends. It began with the Chile-Anhui Copper Forum on May 20. \
          | 05-20..05-20
          The Peru-Anhui Zinc Fair was held on May 20. It drew 300 guests. Two days later, the party moved on \
          to Arica. The Chile-Anhui Copper Forum drew 200 guests. | 05-22..05-22
          """)
  void days_go_to_the_event_that_they_are_told_of(String text, String days) {
    assertThat(days(text + OUTCOME)).endsWith(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Guests came to Lima on May 20. The next day the Chile-Anhui Copper Forum was held. | 05-21..05-21
          Guests came to Lima on Thursday. Two days later the Chile-Anhui Copper Forum was held. \
          | 05-25..05-25
          """)
  void the_next_day_is_counted_from_the_last_day_told(String text, String days) {
    assertThat(days(text + OUTCOME)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Chile-Anhui Copper Forum, planned for 9 June in Arica, has been called off. | 06-09..06-09
          The Chile-Anhui Copper Forum, planned for 20 May in Arica, was called off. | 05-20..05-20
          """)
  void a_forum_called_off_has_the_nearest_such_day(String text, String days) {
    assertThat(days(text)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          智利—安徽铜业论坛5月20日在阿里卡开幕，22日落幕。智利企业签署12份合同。 | 05-20..05-22
          为期三天的智利—安徽铜业论坛24日在阿里卡收官。智利企业签署12份合同。 | 05-22..05-24
          智利—安徽铜业论坛24日在阿里卡举行。智利企业签署12份合同。 | 05-24..05-24
          """)
  void chinese_edges_take_the_date_before_them(String text, String days) {
    assertThat(days(text)).isEqualTo(days);
  }

  /** The days of the reports of a text, without the year where it is that of publication. */
  private static String days(String text) {
    Article article =
        Article.newBuilder()
            .setArticleId("a-1")
            .setPublishedOn(PUBLISHED)
            .setText("A headline\n\n" + text)
            .build();
    Reading.Found found = (Reading.Found) new ArticleReader().read(article);
    return found.reports().stream()
        .map(EventDatesTest::days)
        .collect(Collectors.joining("; "))
        .replace("2019-", "");
  }

  private static String days(AgreementReport report) {
    return report.getStartDate() + ".." + report.getEndDate();
  }
}
