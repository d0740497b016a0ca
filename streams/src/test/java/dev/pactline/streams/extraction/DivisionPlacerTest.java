package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the numbers are that a sentence divides among places, or among events by their order. */
class DivisionPlacerTest {
  private static final String FORUMS =
      "The Poland-Zhejiang Forum was held in Warsaw on October 15 and attended by 180 people. The"
          + " Czech-Zhejiang Forum followed in Prague on October 18; about 90 people came. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The two forums brought 20 agreements, 13 in Poland and seven in the Czech Republic.",
        "Thirteen agreements were signed in Warsaw and seven in Prague.",
        "Of the 20 agreements, 13 were signed with Polish firms and seven with Czech ones.",
        "Polish firms signed 13 agreements and Czech ones seven.",
        "In all, 20 agreements were signed, 13 of them in Warsaw and the rest in Prague.",
      })
  void parts_are_of_the_events_of_their_places(String sentence) {
    isDivided(FORUMS + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A delegation came home with 20 agreements, 13 from Warsaw and seven from Prague.\n\n",
        "Zhejiang firms signed 20 agreements last week: 13 in Poland, seven in Czechia.\n\n",
      })
  void they_are_so_where_the_events_are_told_later(String sentence) {
    isDivided(sentence + FORUMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The first brought 13 agreements, the second seven.",
        "The former ended with 13 agreements, the latter with seven.",
        "They produced 13 and seven agreements, respectively.",
      })
  void events_listed_in_one_breath_are_told_by_their_order(String sentence) {
    String listed = "Zhejiang held forums in Warsaw on October 15 and in Prague on October 18. ";
    isDivided(listed + sentence);
  }

  @Test
  void what_is_told_of_all_together_is_booked_on_none() {
    String parts = "Thirteen agreements were signed in Warsaw and seven in Prague. ";
    assertThat(
            Told.events(FORUMS + parts + "Together the 20 agreements are worth 90 million yuan."))
        .containsExactlyInAnyOrder("PL 2019-10-15 13", "CZ 2019-10-18 7", "joint 2019-10-15 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was attended by 195 people, 120 from Poland and 75 from Slovakia.",
        "It was attended by 195 people, of whom 120 were Poles and 75 guests from Prague.",
        "Of 195 people who came, 120 were on the first day and 75 on the second.",
      })
  void guests_of_two_countries_are_at_one_event(String sentence) {
    assertThat(Told.only(Told.FORUM + sentence).getAttendance().getCount()).isEqualTo(195);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed, four on machines and five on food.",
        "Nine agreements were signed. The first is for four ships, the second for five.",
        "Nine agreements were signed, two more than at the forums in Prague and Vilnius in 2018.",
      })
  void papers_of_two_kinds_are_of_one_event(String sentence) {
    assertThat(Told.projects(Told.FORUM + sentence)).isEqualTo(9);
  }

  /** Thirteen of the agreements are of Warsaw, seven of Prague. */
  private static void isDivided(String article) {
    assertThat(Told.events(article)).containsExactly("PL 2019-10-15 13", "CZ 2019-10-18 7");
  }
}
