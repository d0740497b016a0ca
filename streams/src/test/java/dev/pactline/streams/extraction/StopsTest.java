package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences go on about an event, and which open the next one. */
class StopsTest {
  private static final String FORUM =
      "The Poland-Zhejiang Business Forum was held in Warsaw on Tuesday. Nine"
          + " agreements were signed. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two days later the party moved to Prague, where the seminar closed with two contracts"
            + " signed.",
        "On Thursday, the meeting in Prague ended with two contracts signed.",
        "Two contracts were signed on Thursday in Prague.",
      })
  void another_country_on_another_day_is_another_event(String sentence) {
    assertThat(Told.events(FORUM + sentence)).containsExactly("PL 2019-10-22 9", "CZ 2019-10-24 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The day before, in Krakow, they had signed three contracts.",
        "On Thursday, in Lodz, three contracts were signed.",
        "Three contracts were signed in Poznan the next day.",
      })
  void so_is_another_city_on_another_day(String sentence) {
    assertThat(Told.events(FORUM + sentence)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Czech guests said that they would hold a forum in Prague.",
        "Seven of them are with firms of Krakow.",
        "All were signed on Tuesday: the one on trams is with a partner who was stuck in Prague.",
        "The fair in Prague will be held on 14 November.",
        "The business forum was watched by 180 people.",
      })
  void passing_mentions_open_nothing(String sentence) {
    assertThat(Told.events(FORUM + sentence)).containsExactly("PL 2019-10-22 9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Prague the deals were bigger: two contracts for 22 million euros.",
        "In Prague, two days later, the talks ended with two contracts.",
        "In Prague it was a fair with two contracts signed on the second day.",
      })
  void figures_behind_another_place_are_of_there(String sentence) {
    assertThat(Told.events(FORUM + sentence)).hasSize(2).last().asString().startsWith("CZ");
  }

  @Test
  void what_was_signed_was_not_signed_at_talks_to_come() {
    String told =
        "Polish packers and buyers from Tianjin closed a business round here on Tuesday with the"
            + " signing of nine contracts. From Lodz they go on to Prague, where talks with Czech"
            + " packers are scheduled for Friday.";
    assertThat(Told.events(told)).contains("PL 2019-10-22 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Packers and buyers from Anji met in Lodz for two days of talks. On Monday they toured a mill, on \
          Tuesday nine contracts were signed. | 2019-10-21..2019-10-22
          Buyers from Anji signed six contracts in Lodz on Monday and another three on Tuesday. \
          | 2019-10-21..2019-10-22
          Buyers from Anji signed nine contracts in Lodz yesterday. The fair closes tomorrow. \
          | 2019-10-24..2019-10-26
          Buyers from Anji signed nine contracts in Lodz on Monday. They had lunch on Tuesday. \
          | 2019-10-21..2019-10-21
          Buyers from Anji on Wednesday sealed nine contracts at a fair in Lodz that had opened on Monday. \
          | 2019-10-21..2019-10-23
          Buyers from Anji on Wednesday sealed nine contracts in Lodz. The fair, which on Thursday closed its \
          doors, drew 300 guests. | 2019-10-23..2019-10-24
          A tasting in Lodz on Monday drew 210 buyers from Anji. On Tuesday nine contracts were signed. \
          | 2019-10-21..2019-10-22
          Buyers from Anji signed nine contracts in Lodz this week. Wednesday was the day. \
          | 2019-10-23..2019-10-23
          The seminar in Lodz with guests from Anji went ahead last Saturday. Nine contracts were signed. \
          | 2019-10-19..2019-10-19
          """)
  void days_told_apart_are_both_ends(String text, String days) {
    var report = Told.only(text);
    assertThat(report.getStartDate() + ".." + report.getEndDate()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lodz is getting ready for the Poland-Zhejiang Trade Days, for which the hall opens its gates from 12 to \
          14 November. | PLANNED 2019-11-12
          The mayor of Lodz will welcome buyers on 29 November, when the Poland-Zhejiang Trade Forum meets. \
          | PLANNED 2019-11-29
          The Poland-Zhejiang Trade Forum, due in Lodz on 29 October, has been put off until 22 November. \
          | PLANNED 2019-11-22
          The Poland-Zhejiang Trade Forum was held in Lodz on 29 November, and 180 people came. \
          | SIGNED 2018-11-29
          The Poland-Zhejiang Trade Forum drew 180 people to Lodz on 14 October. | SIGNED 2019-10-14
          The Poland-Zhejiang Trade Forum drew 180 people to Lodz on 12 March. | SIGNED 2019-03-12
          """)
  void a_day_that_comes_soon_is_no_day_of_last_year(String text, String expected) {
    var report = Told.only(text);
    assertThat(report.getStatus() + " " + report.getStartDate()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tuesday's seminar with importers from Jiaxing in Lodz was the best since 2011. | 2019-10-22
          The best seminar since 2016 was held in Lodz on Tuesday, with guests from Jiaxing. | 2019-10-22
          The seminar in Lodz on Tuesday, with guests from Jiaxing, outdid that of 2017. | 2019-10-22
          """)
  void a_year_to_compare_with_moves_no_day(String text, String day) {
    assertThat(Told.only(text + " Three contracts were signed.").getStartDate()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "原定于11月10日至11日在华沙举办的浙江—波兰纺织洽谈会决定取消，不再延期。国际航班大面积停飞。",
        "原定于11月10日至11日在华沙举办的浙江—波兰纺织洽谈会宣布取消。",
        "浙江—波兰纺织洽谈会原定于11月10日至11日在华沙举办，现已取消，并未改期。",
      })
  void a_meeting_called_off_keeps_its_day(String text) {
    var report = Told.only(text);
    assertThat(report.getStatus() + " " + report.getStartDate()).isEqualTo("CANCELLED 2019-11-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Polish growers walked away from Anji with nine contracts on Tuesday.",
        "Guests from Anji walked away from the Lodz fair on Tuesday with nine contracts signed.",
      })
  void who_walks_away_with_deals_calls_none_off(String text) {
    assertThat(Told.only(text).getStatus()).hasToString("SIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The party from Anji was in Riga on October 2 and in Tallinn two days later. The Latvian leg, a forum, \
          drew 180 people; six contracts were signed. In Tallinn four contracts were signed. \
          | LV 2019-10-02 6; EE 2019-10-04 4
          A tour of buyers from Anji began on Monday in Trieste with a seminar at which six contracts were signed. \
          On Wednesday it was Rijeka's turn: 90 guests watched as four contracts were signed. \
          | IT 2019-10-21 6; HR 2019-10-23 4
          The party from Anji was in Riga on October 2. At a forum there six contracts were signed. \
          | LV 2019-10-02 6
          """)
  void each_stop_of_a_journey_has_its_day(String text, String events) {
    assertThat(String.join("; ", Told.events(text))).isEqualTo(events);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The hydropower fair closed in Vientiane on Sunday with nine contracts between builders from Hubei and \
          utilities from Laos, Cambodia, Thailand and Vietnam. | joint 2019-10-20 9
          The hydropower fair in Vientiane, with guests from Thailand and Vietnam, closed on Sunday. Builders from \
          Hubei signed nine contracts. | LA 2019-10-20 9
          """)
  void a_host_among_many_partners_is_one_of_them(String text, String event) {
    assertThat(Told.events(text)).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Lodz federation and one from Foshan today announced the signing of nine agreements.",
        "Lodz's chamber yesterday confirmed that nine agreements were signed with Foshan.",
        "Lodz's chamber on Thursday reported nine agreements signed with Foshan.",
      })
  void the_day_of_an_announcement_is_not_the_day_of_the_signing(String text) {
    assertThat(Told.only(text).getStartDate()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Warsaw, October 25, 2019 - Polish brewers met grocers from Anji here on Wednesday. Six contracts were \
          signed. | PL 2019-10-23 6
          Warsaw, 25 October 2019 (Beer News) - Polish brewers met grocers from Anji here on Wednesday. Six \
          contracts were signed. | PL 2019-10-23 6
          Between courses at a gala dinner on October 22, Polish brewers and grocers from Anji put down their forks \
          to sign six contracts. | PL 2019-10-22 6
          """)
  void the_day_of_a_dateline_is_not_the_day_of_the_event(String text, String event) {
    assertThat(Told.events(text)).containsExactly(event);
  }
}
