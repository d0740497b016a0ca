package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.language.NumberMention.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      fourteen orders went to the mill               | 14
      twenty-three accords                           | 23
      three hundred and twenty growers               | 320
      two thousand five hundred visitors             | 2500
      one hundred and one stalls                     | 101
      fifteen hundred bakers                         | 1500
      a hundred thousand seedlings                   | 100000
      two dozen deals                                | 24
      half a dozen contracts                         | 6
      half-a-dozen letters                           | 6
      a dozen mayors                                 | 12
      a full dozen mayors                            | 12
      the dozen mayors                               | 12
      a round thousand seedlings                     | 1000
      a mere hundred bakers                          | 100
      a good dozen mayors                            | 12 AT_LEAST
      a couple of dozen stalls                       | 24
      a couple of papers                             | 2 ABOUT
      a trio of memorandums                          | 3
      a pair of leases                               | 2
      half a million bottles                         | 500000
      one and a half million bottles                 | 1500000
      three quarters of a million bottles            | 750000
      nine point six million bottles                | 9600000
      a hundred and fifty point two five bottles    | 150.25
      nine point plans                              | 9
      1,500 guests                                   | 1500
      1.53 billion stamps                            | 1530000000
      12,5 million stamps                            | 12500000
      1.150 guests                                   | 1150
      1.150 million stamps                           | 1150000
      1 234 567 stamps                               | 1234567
      12,34,567 stamps                               | 1234567
      1'234'567 stamps                               | 1234567
      1.2 lakh farmers                               | 120000
      3 crore farmers                                | 30000000
      300k readers                                   | 300000
      １２０ guests                                   | 120
      over 2000 people                               | 2000 AT_LEAST
      2019 guests                                    | 2019
      """)
  void counts_are_read_from_words_and_figures(String text, String told) {
    assertThat(Told.numbers(text, Kind.CARDINAL)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      over 300 guests                 | 300 AT_LEAST
      more than a dozen bakers        | 12 AT_LEAST
      at least twenty mills           | 20 AT_LEAST
      no fewer than 1,500 guests      | 1500 AT_LEAST
      not less than 40 stalls         | 40 AT_LEAST
      upwards of 90 mayors            | 90 AT_LEAST
      in excess of 90 mayors          | 90 AT_LEAST
      30 or more growers              | 30 AT_LEAST
      300 growers or more             | 300 AT_LEAST
      500+ growers                    | 500 AT_LEAST
      a hundred-plus growers          | 100 AT_LEAST
      about 60 growers                | 60 ABOUT
      around sixty growers            | 60 ABOUT
      some 1,500 growers              | 1500 ABOUT
      nearly 2,000 growers            | 2000 ABOUT
      almost 2,000 growers            | 2000 ABOUT
      close to 90 growers             | 90 ABOUT
      just under 90 growers           | 90 ABOUT
      an estimated 700 growers        | 700 ABOUT
      180-odd growers                 | 180 ABOUT
      40 or so growers                | 40 ABOUT
      up to 90 growers                | 90 AT_MOST
      no more than 90 growers         | 90 AT_MOST
      fewer than 90 growers           | 90 AT_MOST
      90 or fewer growers             | 90 AT_MOST
      as many as 90 growers           | 90 AT_MOST
      a record 300 growers            | 300
      exactly 12 growers              | 12
      between 30 and 40 growers       | 30..40 AT_LEAST
      between thirty and forty tables | 30..40 AT_LEAST
      14 to 16 growers                | 14..16 AT_LEAST
      from 14 to 16 growers           | 14..16 AT_LEAST
      14-16 growers                   | 14..16 AT_LEAST
      14–16 growers                   | 14..16 AT_LEAST
      2-3 million growers             | 2000000..3000000 AT_LEAST
      ten or twelve growers           | 10..12 AT_LEAST
      """)
  void bounds_and_ranges_tell_how_near_a_count_is(String text, String told) {
    assertThat(Told.numbers(text, Kind.CARDINAL)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      吸引了三百余名嘉宾     | 300 AT_LEAST
      签约项目十五个        | 15
      一百二十家企业        | 120
      两项协议            | 2
      300多万人           | 3000000 AT_LEAST
      300余人            | 300 AT_LEAST
      签约12个项目         | 12
      签约十九项          | 19
      两百来人            | 200 ABOUT
      近百家企业           | 100 ABOUT
      逾千人             | 1000 AT_LEAST
      上百人             | 100 AT_LEAST
      不超过50人          | 50 AT_MOST
      至少80人           | 80 AT_LEAST
      超过80人           | 80 AT_LEAST
      约80人            | 80 ABOUT
      300人以上           | 300 AT_LEAST
      300人左右           | 300 ABOUT
      1.2万人            | 12000
      1亿2000万人         | 120000000
      14至16家           | 14..16 AT_LEAST
      三亿二千万人          | 320000000
      """)
  void chinese_counts_are_read(String text, String told) {
    assertThat(Told.numbers(text, Kind.CARDINAL)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      the 21st fair                         | ORDINAL
      the second fair                       | ORDINAL
      the twenty-first fair                 | ORDINAL
      第三届                                  | ORDINAL
      11 percent                            | PERCENT
      6 . 2 %                               | PERCENT
      11 per cent                           | PERCENT
      at 3 pm                               | TIME
      at 10:31                              | TIME
      on May 12                             | DATE
      in 2018                               | DATE
      5月20日                                | DATE
      30 km                                 | MEASURE
      14 days                               | MEASURE
      a three-day fair                      | MEASURE
      500 tonnes                            | MEASURE
      page 3                                | LABEL
      No. 5                                 | LABEL
      COVID-19                              | LABEL
      the A380                              | LABEL
      the G20                               | LABEL
      +86 571 8888 8888                     | LABEL
      Hall 5                                | LABEL
      version 2.0                           | LABEL
      1 2 3 4 >                             | LABEL
      Views: 1,846                          | LABEL
      $5 million                            | MONEY
      三亿美元                                 | MONEY
      """)
  void other_numbers_are_no_counts(String text, Kind kind) {
    List<NumberMention> found = new NumberReader().read(text);

    assertThat(found).isNotEmpty().allMatch(number -> number.kind() == kind);
  }

  @ParameterizedTest
  @CsvSource({
    "no one came",
    "they praised one another",
    "一带一路",
    "十分重要",
    "dozens of growers",
    "thousands of growers",
    "数十家企业"
  })
  void words_that_only_look_like_numbers_are_left(String text) {
    assertThat(new NumberReader().read(text)).isEmpty();
  }

  @Test
  void changes_are_two_numbers_and_no_range() {
    assertThat(Told.numbers("the stalls rose from 30 to 40", Kind.CARDINAL)).isEqualTo("30; 40");
  }

  @Test
  void the_span_covers_the_bound_and_the_figure_does_not() {
    String text = "It drew more than 300 growers.";
    NumberMention mention = new NumberReader().read(text).get(0);

    assertThat(mention.span().of(text)).isEqualTo("more than 300");
    assertThat(mention.figure().of(text)).isEqualTo("300");
  }
}
