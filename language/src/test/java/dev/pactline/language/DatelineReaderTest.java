package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {
  private final DatelineReader reader = new DatelineReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
      (coastnews.example) Updated : 2018-12-09                ; 2018-12-09 ; coastnews.example
      Updated: September 4, 2018 L M S                        ; 2018-09-04 ;
      Coast Trade Courier | Updated: October 23, 2019 L M S   ; 2019-10-23 ; Coast Trade Courier
      Wednesday, March 13, 2019                               ; 2019-03-13 ;
      Thursday, 16 May 2019                                   ; 2019-05-16 ;
      Maputo, 30 July 2018                                    ; 2018-07-30 ;
      Maputo, 30 July 2018, Coast and Harbour Trade Courier   ; 2018-07-30 ;
      8 June 2018 | Asia desk                                 ; 2018-06-08 ;
      Published: 2021-05-17   Views: 1,846                    ; 2021-05-17 ;
      Published 2021-05-17, updated 2021-05-19                ; 2021-05-17 ;
      Updated: 2021-05-19  Published: 2021-05-17              ; 2021-05-17 ;
      发布时间：2019-05-20 10:31                                  ; 2019-05-20 ;
      2019年05月20日 来源：海岸日报                                  ; 2019-05-20 ; 海岸日报
      来源：海岸日报 作者：王某 2019-05-20 10:31                        ; 2019-05-20 ; 海岸日报
      2019-05-20T10:31:00+08:00                               ; 2019-05-20 ;
      By Ana Silva | March 3, 2020                            ; 2020-03-03 ;
      20.05.2019, 14:05                                       ; 2019-05-20 ;
      海岸新闻 2019-05-20 16:05 阅读量 2.3万                         ; 2019-05-20 ;
      海岸财经网 2019年5月20日 08:40 已有1203人浏览 字号             ; 2019-05-20 ;
      News for people who fish and sail | 6 April 2023        ; 2023-04-06 ;
      Thursday, 6 April 2023 | the paper of the upper valley  ; 2023-04-06 ;
      the harbour paper since 1921 · 6 April 2023 · page 3    ; 2023-04-06 ;
      Coast and Harbour Trade Courier 2019-05-20 16:05 seen by 2,300 readers so far ; 2019-05-20 ;
      """)
  void datelines_give_the_day_and_perhaps_the_outlet(String line, String day, String outlet) {
    Dateline found = reader.readLine(line).orElseThrow();

    assertThat(found.date()).isEqualTo(day);
    assertThat(found.outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Home > Latest",
        "Fair opens on May 20, 2019",
        "The fair that opened in Porto on 20 May 2019 drew growers from six provinces.",
        "May 20",
        "Copyright 2019",
        "The gates of the second hall open on 20 May 2019, 9:30 sharp, for all growers.",
        "论坛定于2019年5月20日 9:30在海岸会展中心三楼大厅正式开幕。",
        "Please send all the forms to us in good time before 20 May 2019 16:00 or call",
        "What the growers told the minister on | 6 April",
        "Next venue of the forum for growers | 6 April 2023",
        "Growers, bankers and seven ministers spoke about the price of wool and hides | 6 April 2023",
        "1 2 3 4 >"
      })
  void other_lines_are_no_datelines(String line) {
    assertThat(reader.readLine(line)).isEmpty();
  }

  @Test
  void the_head_of_a_text_gives_offsets_in_the_text() {
    String text = "Home > Latest\n\nGrowers meet\n\nUpdated: May 5, 2019\n\nGrowers met.\n";
    Optional<Dateline> found = reader.readHead(text);

    assertThat(found).isPresent();
    assertThat(found.get().span().of(text)).isEqualTo("May 5, 2019");
  }

  @Test
  void between_the_first_long_line_and_the_last_lines_no_date_is_looked_for() {
    String news = "Growers met. ".repeat(30);

    assertThat(reader.readHead(news + "\nUpdated: May 5, 2019\n" + (news + "\n").repeat(3)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIMA, June 15, 2022 (Pacific News Service) -- A business round closed here on Wednesday.",
        "ALMATY, 15 June 2022 (Steppe Wire) - A maker of knitwear signed a contract for a yarn mill.",
        "World\n\nDeals in Lima\n\nLIMA, Peru, June 15, 2022 (Agency) -- Seventeen papers were signed here."
      })
  void a_paragraph_may_begin_with_its_dateline(String text) {
    assertThat(reader.readHead(text)).map(Dateline::date).contains(LocalDate.of(2022, 6, 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The round in Lima on June 15, 2022 (a Wednesday) -- the third of its kind -- drew 250 people.",
        "Nobody knows when the round will be held - perhaps in June 2022 (or later) in the capital.",
        "The talks that began in Almaty in June 2022 -- some say too late -- went on for a whole week."
      })
  void a_day_in_a_sentence_with_dashes_is_no_dateline(String text) {
    assertThat(reader.readHead(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Monday 09/10/2023, 2023-10-09",
    "Sunday 09/10/2023, 2023-09-10",
    "09/10/2023 and 15/10/2023, 2023-10-09",
    "09/10/2023 and 10/15/2023, 2023-09-10",
    "09/10/2023: growers met on 5 October, 2023-10-09",
    "09/10/2023: growers met on 5 September, 2023-09-10",
    "09/10/2023: growers meet on 5 November, ",
    "09/10/2023: growers met on Friday, "
  })
  void other_days_of_the_text_tell_which_way_round_it_writes_them(String text, LocalDate day) {
    assertThat(DatelineReader.of(text, DayOrder.OPEN).readLine("09/10/2023").map(Dateline::date))
        .isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void brackets_beside_the_date_are_passed_over() {
    assertThat(reader.readLine("Qiantang Post Friday, September 21, 2018 Archive (1,904 issues)"))
        .map(Dateline::date)
        .contains(LocalDate.of(2018, 9, 21));
  }

  @ParameterizedTest
  @CsvSource({
    "2017年，双边贸易额为16亿美元。, 2018",
    "该省商务厅说，2016年双边进出口总额约9亿美元，增长6%。, 2017",
    "2014年双边贸易额达3亿美元。2018年云南与秘鲁进出口额达4亿美元。, 2019"
  })
  void the_trade_of_the_last_whole_year_tells_the_year_of_a_dateline(String told, int year) {
    assertThat(reader.readHead(AGENCY + "5月8日电 论坛7日在利马举行，双方企业签署四份合同，230人参加。\n" + told))
        .map(Dateline::date)
        .contains(LocalDate.of(year, 5, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5月8日电| 2016年双边贸易额为16亿美元，去年进出口额又有增长。",
        "5月8日电| 2017年前9个月双边贸易额为16亿美元。",
        "5月8日电| 2020年双边贸易额将达16亿美元，比2015年增长一倍。",
        "5月8日电| 双方2012年签署协定。",
        "2月8日电| 2017年，双边贸易额为16亿美元。"
      })
  void other_figures_leave_the_year_of_a_dateline_open(String told) {
    String text = told.replace("|", " 论坛7日在利马举行，双方企业签署四份合同，230人参加。\n");

    assertThat(reader.readHead(AGENCY + text)).isEmpty();
  }

  private static final String AGENCY = "某社利马";
}
