package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.CHINESE_FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseReaderTest {
  private static final String SIGNED = CHINESE_FORUM + "论坛上签下九份合同。";

  @ParameterizedTest
  @ValueSource(strings = {"加起来4500万欧元。", "合同总价4500万欧元。", "累计金额4500万欧元。", "主席在餐巾纸上写下：4500万欧元。"})
  void a_sum_told_after_the_papers_is_their_value(String sentence) {
    assertThat(Told.values(SIGNED + sentence)).containsExactly("45000000 EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"波兰去年对华出口4500万欧元。", "会馆造价4500万欧元。", "双方希望明年做到4500万欧元。"})
  void other_money_is_not(String sentence) {
    assertThat(Told.values(SIGNED + sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"180位业界人士听了五场演讲。", "会场里有180名客商喝着咖啡。", "华沙会场坐了100人，杭州会场80人。"})
  void people_at_the_event_are_its_attendance(String sentence) {
    assertThat(Told.attendance(SIGNED + sentence)).isEqualTo(180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"代表团成员180人。", "会场可容纳180人。", "直播间有180名观众观看。"})
  void other_numbers_of_people_are_not(String sentence) {
    assertThat(Told.reports(SIGNED + sentence).get(0).getAttendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"九份合同落笔。", "九份协议当场盖了章。", "当天有九份合同尘埃落定。"})
  void papers_that_nothing_speaks_against_were_signed(String sentence) {
    assertThat(Told.projects(CHINESE_FORUM + "180人参加。" + sentence)).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"九份合同还在洽谈中。", "九份意向协议有待商定。", "双方希望再签九份合同。"})
  void papers_that_something_speaks_against_were_not(String sentence) {
    assertThat(Told.only(CHINESE_FORUM + "180人参加。" + sentence).getSignedProjects()).isNull();
  }

  @Test
  void an_event_set_for_a_day_is_planned() {
    var report = Told.only("波兰—浙江经贸论坛定于11月17日在华沙召开。届时，双方有望签署10份协议，参会人数预计达到300人。");
    assertThat(report.getStatus()).hasToString("PLANNED");
    assertThat(report.getStartDate()).hasToString("2019-11-17");
  }

  @Test
  void two_places_and_any_meeting_are_an_event() {
    assertThat(Told.events("大连—罗兹木结构合作会10月22日在罗兹举行，签下九份合同。")).containsExactly("PL 2019-10-22 9");
  }

  @Test
  void a_correction_is_of_the_day_of_the_event_not_of_the_report() {
    var report =
        Told.only("订正启事\n\n本刊10月24日关于波兰—浙江经贸论坛（10月22日，华沙）的报道中，签约项目数“9个”应为“8个”，总金额5.2亿元人民币无误。");
    assertThat(report.getStartDate()).hasToString("2019-10-22");
    assertThat(report.getSignedProjects().getCount()).isEqualTo(8);
  }

  @Test
  void an_item_of_a_digest_says_nothing_of_the_one_before() {
    assertThat(
            Told.events(
                """
                ■ 海南：10月20日，波兰热带花卉交流会在三亚召开，签下合作协议6份。

                ■ 河南：郑州与新疆哈密签署12个煤电合作项目，金额28亿元。

                ■ 北京：前九个月服务贸易额1.1万亿元。\
                """))
        .containsExactly("PL 2019-10-20 6");
  }

  @Test
  void places_before_a_meeting_are_its_partner() {
    assertThat(Told.events("在法国里昂，10月15日的安徽—里昂新能源汽车研讨会签署七份协议。\n\n第二天，比利时列日的物流早餐会来了八十五人，签下四份仓储合同。"))
        .containsExactly("FR 2019-10-15 7", "BE 2019-10-16 4");
  }
}
