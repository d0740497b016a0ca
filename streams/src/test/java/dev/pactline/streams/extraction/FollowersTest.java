package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowersTest {
  private static final String FORUM =
      "At the Zhejiang-Poland Forum in Warsaw on October 22, which 280 people attended, 16 deals"
          + " were sealed. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Another two followed over dinner.",
        "A further two followed after the speeches.",
        "Another two followed before midnight."
      })
  void those_that_followed_are_papers_as_told_before(String sentence) {
    assertThat(Told.projects(FORUM + sentence)).isEqualTo(18);
    assertThat(Told.attendance(FORUM + sentence)).isEqualTo(280);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Another two followed in Lodz on Friday.",
        "Another two followed on Friday in Lodz.",
        "A further two followed at a roundtable in Gdansk."
      })
  void those_of_another_day_or_place_are_not_counted_here(String sentence) {
    assertThat(Told.projects(FORUM + sentence)).isEqualTo(16);
    assertThat(Told.attendance(FORUM + sentence)).isEqualTo(280);
  }

  @Test
  void those_that_followed_the_talks_are_people() {
    String sentence = "Another 40 followed the talks from home.";
    assertThat(Told.projects(FORUM + sentence)).isEqualTo(16);
    assertThat(Told.attendance(FORUM + sentence)).isEqualTo(320);
  }
}
