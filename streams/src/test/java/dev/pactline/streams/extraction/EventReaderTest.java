package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The chamber told what it hopes to get out of the Kenya-Hunan Trade Forum on June 2: ten"
            + " agreements.",
        "Nairobi is polishing its silver for the Kenya-Hunan Trade Forum, scheduled for June 2.",
        "The Kenya-Hunan Trade Forum is being prepared by the ministry. It is to open on June 2."
      })
  void an_event_of_a_day_to_come_is_planned(String told) {
    assertThat(Telling.of(told).only().getStatus()).isEqualTo(Status.PLANNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten agreements were signed at the Kenya-Hunan Trade Forum on May 2.",
        "The Kenya-Hunan Trade Forum, which had been scheduled for May 2, was held on May 3. Ten"
            + " agreements were signed.",
        "The Kenya-Hunan Trade Forum on June 2, 2018 was attended by 300 guests. Ten agreements"
            + " were signed."
      })
  void an_event_that_was_held_is_not(String told) {
    assertThat(Telling.of(told).only().getStatus()).isEqualTo(Status.SIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ten contracts signed at the Kenya-Hunan Trade Forum on May 2 could hardly be further"
            + " apart.",
        "On Thursday 150 growers gave up a day of harvest to attend the Kenya-Hunan Trade Forum."
            + " Ten contracts were signed.",
        "Buyers drove all night to be present at the Kenya-Hunan Trade Forum on May 2, and rose"
            + " from their chairs to sign ten contracts.",
        "Ministers flew in to witness the Kenya-Hunan Trade Forum on May 2. Ten contracts were"
            + " signed."
      })
  void what_somebody_did_to_be_there_was_done(String told) {
    assertThat(Telling.of(told).only().getStatus()).isEqualTo(Status.SIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At the Kenya-Hunan Trade Forum on May 2 the two sides agreed to sign ten contracts.",
        "The Kenya-Hunan Trade Forum was held on May 2. Buyers were invited to sign ten contracts.",
        "The Kenya-Hunan Trade Forum was held on May 2. The governor told traders to sign ten"
            + " contracts."
      })
  void what_somebody_agreed_or_was_asked_to_sign_is_not_signed(String told) {
    assertThat(Telling.of(told).reports())
        .allSatisfy(report -> assertThat(report.getSignedProjects()).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A maker from Hunan has withdrawn from the contract that it signed with a mill in Kenya in"
            + " May 2018.",
        "The contract with the Kenyan mill has been scrapped, the firm from Hunan said.",
        "The Hunan firm pulled out of the contract it had signed with a Kenyan mill."
      })
  void a_contract_that_a_party_leaves_is_cancelled(String told) {
    assertThat(Telling.of(told).only().getStatus()).isEqualTo(Status.CANCELLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 230 buyers dropped in, and seven contracts were signed.",
        "Seven contracts were signed while a minister dropped by.",
        "Tariffs had been scrapped, so seven contracts were signed."
      })
  void guests_that_drop_in_call_nothing_off(String told) {
    assertThat(
            Telling.of("The Kenya-Hunan Trade Forum was held in Nairobi on May 5. " + told)
                .only()
                .getStatus())
        .isEqualTo(Status.SIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Millers sat down in Nairobi on May 2 for a seminar of the Kenya-Hunan Trade Week.",
        "A tasting at the Kenya-Hunan Trade Week brought millers to Nairobi on May 2."
      })
  void a_part_of_a_named_event_is_that_event(String told) {
    Telling telling =
        Telling.of(
            told
                + " Seven contracts were signed.\n\nThe governments had signed a protocol on tea on"
                + " April 11 in Mombasa.");
    assertThat(telling.projects()).isEqualTo(7);
    assertThat(telling.days()).isEqualTo("2019-05-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eighteen officials marched in the St. Patrick's Day parade of Mombasa, Kenya, on May 2. Some"
            + " 900 people lined the route.",
        "On Women's Day, May 2, the governor of Nairobi laid a wreath. Some 900 people came.",
        "Nairobi marked International Children's Day on May 2 with 900 balloons."
      })
  void a_holiday_is_no_event(String told) {
    assertThat(Told.reports(told)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Kenya-Hunan Trade Forum was held in Nairobi on International Women's Day, May 2.",
        "The Kenya-Hunan Trade Day was held in Nairobi on May 2.",
        "The Kenya-Hunan Farmers' Day was held in Nairobi on May 2."
      })
  void an_event_may_be_on_one_or_be_called_a_day(String told) {
    assertThat(Telling.of(told + " Ten agreements were signed.").only().getName())
        .startsWith("Kenya-Hunan ");
  }
}
