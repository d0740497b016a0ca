package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameBuilderTest {
  private static final String RIGA =
      "Companies from Anhui toured the Baltic. At a seminar in Riga on October 14, five contracts"
          + " were signed before 90 people.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Wednesday last week the guests were received in Tallinn. Seventy entrepreneurs had come,"
            + " but nothing was signed.",
        "Two days later they stopped in Tallinn. Seventy entrepreneurs attended, but no contract was"
            + " signed.",
        "On October 16 it was on to Tallinn. Some 70 entrepreneurs turned up. No agreement was"
            + " signed."
      })
  void the_next_stop_of_a_journey_is_an_event_of_its_own(String stop) {
    assertThat(Told.events(RIGA + stop)).containsExactly("LV 2019-10-14 5", "EE 2019-10-16 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last year a fair in Tallinn had 70 guests.",
        "Estonia sold timber worth 70 million euros to China in 2018.",
        "On Wednesday, Estonian television showed the pictures."
      })
  void another_country_that_is_only_mentioned_is_not(String mention) {
    assertThat(Told.events(RIGA + mention)).containsExactly("LV 2019-10-14 5");
  }

  @Test
  void the_day_of_a_stop_may_be_told_before_its_event() {
    assertThat(
            Told.events(
                RIGA
                    + "The last stop, on October 16, was Tallinn. There, 60 people met at the"
                    + " Estonia-Anhui Peat Round Table and one contract was signed."))
        .containsExactly("LV 2019-10-14 5", "EE 2019-10-16 1");
  }

  @Test
  void an_item_of_a_digest_that_opens_with_a_named_event_is_read() {
    // It was compared with the event of the item before, of which nothing was told any more.
    String warsaw =
        "GUIZHOU - A Warsaw trade forum on October 22 ended with nine contracts signed.\n\n";
    String split =
        "NINGBO - The Ningbo-Split Trade Forum drew 200 people to Split on October 23. Four"
            + " contracts were signed.";
    assertThat(Told.events(warsaw + split)).containsExactly("PL 2019-10-22 9", "HR 2019-10-23 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Poland-Zhejiang Business Day has been moved. Instead of 4 November it is going to take"
            + " place on 26 November in Lodz.",
        "The Poland-Zhejiang Business Day was put off. It will be held in Lodz on 26 November.",
        "The Poland-Zhejiang Business Day was to be in Lodz on 4 November. It has been moved to 26"
            + " November."
      })
  void a_forum_that_was_moved_is_planned_for_the_new_day(String told) {
    var report = Told.only(told + " Some 180 people are expected.");
    assertThat(report.getStatus()).hasToString("PLANNED");
    assertThat(report.getStartDate()).hasToString("2019-11-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Czech-backed venture was scrapped last weekend.",
        "A Spanish airline cancelled its plan to fly to Hangzhou.",
        "The German railway pulled out of a contract with a builder of trams."
      })
  void what_others_call_off_cancels_nothing(String sentence) {
    assertThat(Told.only(FORUM + "Four agreements were signed. " + sentence).getStatus())
        .hasToString("SIGNED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lodz is ending its contract with a maker of panels from Zhejiang, which it had signed in"
            + " April.",
        "Poland withdraws from the contract that it signed in April with a company from Zhejiang.",
        "The agreement signed in Lodz in April with a company from Zhejiang has been called off."
      })
  void a_partner_that_leaves_its_deal_cancels_it(String told) {
    assertThat(Told.only(told).getStatus()).hasToString("CANCELLED");
    assertThat(Told.only(told).getMonth()).isEqualTo("2019-04");
  }
}
