package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseCountsTest {
  private static final String SIGNED = "Four agreements were signed. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 180 people went to have a look at it.",
        "The chairs were just enough for 180 entrepreneurs.",
        "There were 180 of them, guests and hosts.",
        "Participants were counted by a machine: 180.",
        "The lights went out over 180 guests and a cake."
      })
  void people_whom_nothing_puts_elsewhere_were_at_the_event(String sentence) {
    assertThat(Told.attendance(FORUM + SIGNED + sentence)).isEqualTo(180);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mill is to give work to 180 people.",
        "A ferry takes 180 passengers to the island.",
        "The company employs 180 engineers.",
        "In Lodz 180 people live above the old mill.",
        "A clip from the opening was watched by a further 180.",
        "Across the border, 180 Czech brewers showed their beer."
      })
  void people_at_work_or_elsewhere_were_not(String sentence) {
    assertThat(Told.attendance(FORUM + SIGNED + sentence)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twelve contracts were put on paper.",
        "Twelve deals were done before lunch.",
        "Twelve accords got stamped in the end.",
        "Its yield for the chamber: twelve agreements.",
        "There was talk of 20 contracts. There were twelve."
      })
  void papers_that_nothing_speaks_against_were_signed(String sentence) {
    assertThat(Told.projects(FORUM + "About 180 entrepreneurs took part. " + sentence))
        .isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twelve contracts were rejected.",
        "Twelve deals were discussed over lunch.",
        "Nobody wanted twelve accords.",
        "A lawyer spoke on renewing twelve contracts next year, if need be.",
        "Twelve agreements were needed, said the mayor."
      })
  void papers_that_something_speaks_against_were_not(String sentence) {
    assertThat(Told.projects(FORUM + "About 180 entrepreneurs took part. " + sentence)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 45 million euros will change hands.",
        "\"Forty-five million euros,\" said the chairman, and smiled.",
        "The chairman wrote 45 million euros on a napkin."
      })
  void money_told_right_after_the_papers_is_their_value(String sentence) {
    assertThat(Told.values(FORUM + SIGNED + sentence)).containsExactly("45000000 EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The hall had cost 45 million euros.",
        "Poland exports apples for 45 million euros.",
        "One day it may be 45 million euros.",
        "A bank in Madrid lost 45 million euros."
      })
  void other_money_is_not(String sentence) {
    assertThat(Told.values(FORUM + SIGNED + sentence)).isEmpty();
  }
}
