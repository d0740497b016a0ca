package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  /** A Tuesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 5, 28);

  private static String told(String text) {
    return new DateReader(PUBLISHED)
        .read(text).stream().map(Told::date).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on March 12                     | 2019-03-12
          on Oct. 22                      | 2018-10-22
          on sept . 30                    | 2018-09-30
          on May 28                       | 2019-05-28
          on May 29                       | 2018-05-29
          on 12 March                     | 2019-03-12
          on 12 March 2017                | 2017-03-12
          on March 12, 2017               | 2017-03-12
          on the 3rd of September         | 2018-09-03
          June 11 to 13                   | 2018-06-11..2018-06-13
          from Aug 27 to 29               | 2018-08-27..2018-08-29
          11-13 June 2019                 | 2019-06-11..2019-06-13
          25–26 May 2019                  | 2019-05-25..2019-05-26
          June 30-July 2                  | 2018-06-30..2018-07-02
          30 June to 2 July               | 2018-06-30..2018-07-02
          Dec 30 to Jan 2                 | 2018-12-30..2019-01-02
          May 19 and 27                   | 2019-05-19+2019-05-27
          Oct 15 and 16                   | 2018-10-15+2018-10-16
          3rd and 4th of September        | 2018-09-03+2018-09-04
          May 12, 14 and 16               | 2019-05-12+2019-05-14+2019-05-16
          Wednesday, May 15               | 2019-05-15
          Wednesday (May 15)              | 2019-05-15
          November 23 (Friday), 2018      | 2018-11-23
          the 12th to the 14th of May     | 2019-05-12..2019-05-14
          between May 7 and 9             | 2019-05-07..2019-05-09
          May 30 and June 2, 2018         | 2018-05-30+2018-06-02
          May 12 last year                | 2018-05-12
          2019-05-20                      | 2019-05-20
          2019/5/20                       | 2019-05-20
          20/05/2019                      | 2019-05-20
          20.05.2019                      | 2019-05-20
          """)
  void days_are_read_with_the_latest_year_not_after_publication(String text, String told) {
    assertThat(told(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          held on the 20th in Arica         | 2019-05-20
          began on the 30th.                | 2019-04-30
          from the 20th to the 22nd         | 2019-05-20..2019-05-22
          on Monday the 20th                | 2019-05-20
          on the fifth of May               | 2019-05-05
          on May the 5th                    | 2019-05-05
          on the third Thursday of May      | 2019-05-16
          on the last Friday in April       | 2019-04-26
          Monday 20 and Tuesday 21 May      | 2019-05-20+2019-05-21
          Monday 20 to Thursday 23 May      | 2019-05-20..2019-05-23
          Wednesday, Thursday and Friday    | 2019-05-22+2019-05-24
          on May 5, 6, and 7                | 2019-05-05+2019-05-06+2019-05-07
          on 20/21 May                      | 2019-05-20..2019-05-21
          a fortnight ago                   | 2019-05-14
          the Friday before last            | 2019-05-17
          """)
  void days_told_by_ordinals_and_in_lists_are_read(String text, String told) {
    assertThat(told(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on the 20th floor",
        "at the 20th edition",
        "the 20th anniversary",
        "on the fifth attempt",
        "the third of five halls",
        "a 24/7 service",
        "the last in a row",
        "by the 40th guest",
      })
  void ordinals_of_other_things_are_no_days(String text) {
    assertThat(told(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Tuesday                      | 2019-05-28
          on Friday                       | 2019-05-24
          last Tuesday                    | 2019-05-21
          next Friday                     | 2019-05-31
          Friday last week                | 2019-05-24
          Thursday and Friday of last week | 2019-05-23+2019-05-24
          Monday and Tuesday              | 2019-05-27+2019-05-28
          over the weekend                | 2019-05-25..2019-05-26
          Monday to Wednesday             | 2019-05-27..2019-05-29
          Tuesday through Thursday of last week | 2019-05-21..2019-05-23
          the 20th and 21st of this month | 2019-05-20+2019-05-21
          from the 3rd to the 5th of last month | 2019-04-03..2019-04-05
          yesterday                       | 2019-05-27
          today                           | 2019-05-28
          the day before yesterday        | 2019-05-26
          two weeks ago                   | 2019-05-14
          this week                       | 2019-05-27..2019-06-02
          last week                       | 2019-05-20..2019-05-26
          last month                      | 2019-04
          earlier this month              | 2019-05
          in May                          | 2019-05
          in June                         | 2018-06
          last May                        | 2018-05
          in October 2018                 | 2018-10
          in 2018                         | 2018
          last year                       | 2018
          three months ago                | 2019-02
          """)
  void words_count_from_publication(String text, String told) {
    assertThat(told(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the next day           | +P1D
          the same day           | +P0D
          two days later         | +P2D
          a day earlier          | +P-1D
          the following Monday   | +P1D MONDAY
          the three-day fair     | P3D
          a two - day fair       | P2D
          a weeklong fair        | P7D
          for two weeks          | P14D
          recently               | recent
          """)
  void distances_and_lengths_are_told_as_such(String text, String told) {
    assertThat(told(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019年5月20日         | 2019-05-20
          二〇一九年五月二十日        | 2019-05-20
          5月20日至22日          | 2019-05-20..2019-05-22
          5月13日-15日          | 2019-05-13..2019-05-15
          5月13-15日           | 2019-05-13..2019-05-15
          6月30日至7月2日         | 2018-06-30..2018-07-02
          5月19日和27日          | 2019-05-19+2019-05-27
          12日                | 2019-05-12
          30日                | 2019-04-30
          22至24日             | 2019-05-22..2019-05-24
          22-24日             | 2019-05-22..2019-05-24
          22日、23日            | 2019-05-22..2019-05-23
          二十二日               | 2019-05-22
          上月22日              | 2019-04-22
          本月6日至9日            | 2019-05-06..2019-05-09
          5月20日起至22日         | 2019-05-20..2019-05-22
          上周五                | 2019-05-24
          周一                 | 2019-05-27
          昨日                 | 2019-05-27
          当日                 | +P0D
          次日                 | +P1D
          三天后                | +P3D
          5天前                | 2019-05-23
          本月                 | 2019-05
          去年10月              | 2018-10
          去年10月8日            | 2018-10-08
          2018年              | 2018
          为期三天               | P3D
          日前                 | recent
          """)
  void chinese_dates_are_read(String text, String told) {
    assertThat(told(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On May 12, 300 growers came             | 2019-05-12
          On May 12 and 14 projects were signed   | 2019-05-12
          They may sign, and march on             |
          2019-13-40                              |
          version 1.2.3                           |
          10-12 growers                           |
          2019 people                             |
          """)
  void other_words_are_no_dates(String text, String told) {
    assertThat(told(text)).isEqualTo(told == null ? "" : told);
  }

  @Test
  void plans_take_the_next_such_day() {
    DateMention day = new DateReader(PUBLISHED).read("in Split on June 3").get(0);

    assertThat(day.from()).isEqualTo("2018-06-03");
    assertThat(day.asPlanned().from()).isEqualTo("2019-06-03");
  }

  @Test
  void plans_keep_a_written_year() {
    DateMention day = new DateReader(PUBLISHED).read("on June 3, 2018").get(0);

    assertThat(day.asPlanned()).isEqualTo(day);
  }

  @Test
  void distances_resolve_against_the_date_told_before() {
    List<DateMention> found =
        new DateReader(PUBLISHED).read("Two days later; the following Monday");

    LocalDate anchor = LocalDate.of(2019, 5, 20);
    assertThat(found.get(0).resolve(anchor).from()).isEqualTo("2019-05-22");
    assertThat(found.get(1).resolve(anchor).from()).isEqualTo("2019-05-27");
  }

  @Test
  void lengths_end_or_begin_on_a_day() {
    DateMention length = new DateReader(PUBLISHED).read("the three-day fair").get(0);

    assertThat(Told.date(length.endingOn(LocalDate.of(2019, 5, 24))))
        .isEqualTo("2019-05-22..2019-05-24");
    assertThat(Told.date(length.startingOn(LocalDate.of(2019, 5, 24))))
        .isEqualTo("2019-05-24..2019-05-26");
  }

  @Test
  void without_publication_a_day_without_year_has_no_days() {
    DateMention day = new DateReader(null).read("on March 12").get(0);

    assertThat(day.hasDays()).isFalse();
    assertThat(day.span()).isEqualTo(new Span(3, 11));
  }
}
