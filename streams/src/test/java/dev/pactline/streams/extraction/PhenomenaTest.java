package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What articles say, phenomenon by phenomenon: what must be read, and what must not be taken for
 * it.
 */
class PhenomenaTest {
  private static final String FORUM =
      "The Poland-Zhejiang Business Forum was held in Warsaw on October 22. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was attended by 180 entrepreneurs.",
        "Some 120 growers and dealers turned up, and another 60 took part by video link.",
        "An audience of 180 heard the speeches.",
        "The number of participants reached 180.",
        "Of the 260 invited, 180 came.",
        "All 180 chairs were taken."
      })
  void people_at_the_event_are_its_attendance(String sentence) {
    assertThat(only(FORUM + sentence).getAttendance().getCount()).isEqualTo(180);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A delegation of 180 led by a vice governor flew in.",
        "The hall can seat 180 people.",
        "The speeches were followed by 180 viewers on a livestream.",
        "Organisers expect 180 guests next year.",
        "More than 180 companies had stands there.",
        "A maker of hinges with 180 workers was among them."
      })
  void other_numbers_of_people_are_not(String sentence) {
    assertThat(only(FORUM + "Four agreements were signed. " + sentence).getAttendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine contracts and three orders were signed.",
        "The two sides put pen to paper on a dozen agreements.",
        "Twelve deals were clinched, of which five are in furniture.",
        "Of 14 agreements on the table, 12 were signed.",
        "What they signed: twelve contracts.",
        "It yielded ten memoranda of understanding and two contracts."
      })
  void papers_that_were_signed_are_counted_together(String sentence) {
    assertThat(only(FORUM + sentence).getSignedProjects().getCount()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The province hopes that another 12 projects will be signed.",
        "Twelve agreements were initialled.",
        "Twelve contracts are likely to be signed in autumn.",
        "Zhejiang had invested in 12 projects overseas.",
        "Last year 12 contracts were signed."
      })
  void papers_that_are_hoped_for_or_of_another_time_are_not(String sentence) {
    assertThat(only(FORUM + "About 180 entrepreneurs took part. " + sentence).getSignedProjects())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No agreements were signed.",
        "It ended without any contract.",
        "Not a single contract was signed.",
        "It did not lead to any signing."
      })
  void an_explicit_none_is_zero(String sentence) {
    assertThat(only(FORUM + sentence).getSignedProjects().getCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twelve contracts worth 45 million euros were signed.",
        "Twelve contracts were signed. Together they are worth 45 million euros.",
        "Twelve contracts were signed. The total contract value reached 45 million euros, with a"
            + " mill alone accounting for 12 million euros.",
        "Two contracts were signed: a mill in Lodz, worth 40 million euros, and a press in Radom,"
            + " worth 5 million euros.",
        "Twelve contracts were signed for 45 million euros."
      })
  void what_the_deals_are_worth_is_one_value(String sentence) {
    assertThat(values(only(FORUM + sentence))).containsExactly("45000000 EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Poland's trade with China was worth 45 million euros.",
        "The biggest of them is worth 45 million euros.",
        "A plant that was bought in 2013 had cost 45 million euros.",
        "Gas projects in the north are valued at 45 million euros."
      })
  void other_money_and_parts_are_no_value(String sentence) {
    assertThat(values(only(FORUM + "Twelve contracts were signed. " + sentence))).isEmpty();
  }

  @Test
  void one_value_in_two_currencies_is_one() {
    var value =
        only(FORUM + "Contracts worth 45 million euros ($50 million) were signed.")
            .getDealValues()
            .get(0);
    assertThat(value.getCurrency()).isEqualTo("EUR");
    assertThat(value.getUsd()).isEqualByComparingTo("50000000");
  }

  @Test
  void every_stop_of_a_tour_is_an_event_of_its_partner() {
    List<AgreementReport> reports =
        reports(
            "At the Rwanda-Zhejiang Dialogue in Kigali on May 23, four projects were signed. The"
                + " last stop was Kampala, where the Uganda-Zhejiang Business Forum was held from"
                + " May 25 to 26; nine projects were signed there.");
    assertThat(reports).extracting(AgreementReport::getCountry).containsExactly("RW", "UG");
    assertThat(reports).extracting(r -> r.getSignedProjects().getCount()).containsExactly(4L, 9L);
  }

  @Test
  void a_figure_of_several_partners_is_booked_on_none_and_a_share_on_its_own() {
    List<AgreementReport> reports =
        reports(
            "The Central Asia-Yiwu Trade Fair was held in Yiwu from May 13 to 15. In all, 18"
                + " projects were signed with partners from Uzbekistan, Kyrgyzstan and Tajikistan."
                + " Seven of the projects are with Uzbek companies.");
    assertThat(reports).extracting(AgreementReport::getCountry).containsExactly(null, "UZ");
    assertThat(reports.get(0).getCountries()).containsExactly("UZ", "KG", "TJ");
    assertThat(reports.get(1).getPartOfJoint()).isTrue();
  }

  @Test
  void deals_among_provinces_of_the_home_country_are_none() {
    assertThat(
            reports(
                "Companies from Zhejiang and Sichuan signed 54 projects worth 31 billion yuan at a"
                    + " conference in Chengdu on Sept 19."))
        .isEmpty();
  }

  @Test
  void deals_of_others_are_none() {
    assertThat(reports("China watches. On Friday, Ghana signed nine accords with Turkey in Accra."))
        .isEmpty();
  }

  @Test
  void a_correction_changes_the_figure_and_says_so() {
    AgreementReport report =
        only(
            FORUM
                + "Twelve projects were signed.\n\n"
                + "Correction, Oct 25: An earlier version of this report said that 12 projects were"
                + " signed. It was 11; one text was only initialled.");
    assertThat(report.getSignedProjects().getCount()).isEqualTo(11);
    assertThat(report.getCorrects()).containsExactly(Field.SIGNED_PROJECTS);
  }

  @Test
  void a_deal_that_fell_through_is_cancelled() {
    AgreementReport report =
        only(
            "The agreement signed in Accra in May with a company from Zhejiang has been called off,"
                + " the ministry said.");
    assertThat(report.getStatus()).hasToString("CANCELLED");
    assertThat(report.getMonth()).isEqualTo("2019-05");
  }

  @Test
  void a_forum_to_come_is_planned() {
    AgreementReport report =
        only(
            "The Morocco-Zhejiang Business Forum will be held in Casablanca on Nov 15 and 16. About"
                + " 500 people are expected to attend.");
    assertThat(report.getStatus()).hasToString("PLANNED");
    assertThat(report.getStartDate()).isEqualTo(LocalDate.of(2019, 11, 15));
    assertThat(report.getEndDate()).isEqualTo(LocalDate.of(2019, 11, 16));
  }

  @Test
  void a_length_and_a_last_day_make_the_first_day() {
    AgreementReport report =
        only(
            "A two-day Romania-Zhejiang Furniture Forum ended in Cluj on Friday. Five agreements"
                + " were signed.");
    assertThat(report.getStartDate()).isEqualTo(LocalDate.of(2019, 10, 24));
    assertThat(report.getEndDate()).isEqualTo(LocalDate.of(2019, 10, 25));
  }

  @Test
  void a_range_keeps_both_ends() {
    Count attendance = only(FORUM + "Between 30 and 40 executives turned out.").getAttendance();
    assertThat(attendance.getCount()).isEqualTo(30);
    assertThat(attendance.getMax()).isEqualTo(40);
    assertThat(attendance.getQualifier()).hasToString("AT_LEAST");
  }

  @Test
  void a_chinese_article_is_read_alike() {
    AgreementReport report =
        only("10月22日，浙江—波兰经贸论坛在华沙举行，两国企业代表260余人出席。论坛上签约12个项目，总金额1.4亿兹罗提（约合3800万美元）。代表团共82人。");
    assertThat(report.getCountry()).isEqualTo("PL");
    assertThat(report.getAttendance().getCount()).isEqualTo(260);
    assertThat(report.getSignedProjects().getCount()).isEqualTo(12);
    assertThat(values(report)).containsExactly("140000000 PLN");
    assertThat(report.getDealValues().get(0).getUsd()).isEqualByComparingTo("38000000");
  }

  private static List<String> values(AgreementReport report) {
    return report.getDealValues().stream()
        .map(v -> v.getAmount().stripTrailingZeros().toPlainString() + " " + v.getCurrency())
        .collect(Collectors.toList());
  }

  private static AgreementReport only(String body) {
    List<AgreementReport> reports = reports(body);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private static List<AgreementReport> reports(String body) {
    Article article =
        Article.newBuilder()
            .setArticleId("a-1")
            .setTitle("A headline of a few words")
            .setPublishedOn(LocalDate.of(2019, 10, 25))
            .setText("A headline of a few words\n\n" + body)
            .build();
    return ((Reading.Found) new ArticleReader().read(article)).reports();
  }
}
