package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingSignedTest {
  private static final String FORUM =
      "The Kenya-Hunan Trade Forum was held in Nairobi on May 5. It drew 300 guests. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither delegation signed anything.",
        "Nobody inked a deal.",
        "The day ended with not a single agreement.",
        "Not one memorandum was signed.",
        "They parted without so much as a letter.",
        "Agreements? Not one.",
        "What of contracts? None at all.",
        "Zero deals were sealed.",
        "No contracts changed hands.",
        "Many hands were shaken, but not even a memorandum came of it."
      })
  void nothing_was_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not one contract of earlier years has been cancelled.",
        "Nobody will sign a contract before July.",
        "Agreements? None will be signed before July.",
        "A zero-tariff deal is being discussed.",
        "Not a single guest left early."
      })
  void that_nothing_was_signed_is_not_told(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts were signed. Nobody signed more than two.",
        "Ten contracts were signed. No company signed a larger contract than a mill from Changsha.",
        "Not one but ten contracts were signed.",
        "Ten contracts were signed, but not a single one for tea."
      })
  void others_were_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }
}
