package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningReaderTest {
  private static final String FORUM =
      "The Kenya-Hunan Trade Forum was held in Nairobi on May 5. It drew 300 guests. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The yield: ten projects.",
        "The result was ten contracts.",
        "The harvest of the day was ten contracts.",
        "The outcome: six contracts and four memoranda."
      })
  void papers_called_the_result_were_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The province's wish: ten projects.",
        "The harvest was ten tonnes.",
        "The result was ten pages of minutes."
      })
  void other_results_were_not(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreement was reached on ten projects.",
        "Signatures were put under ten contracts.",
        "The number of contracts signed was ten.",
        "By nightfall ten deals had been stitched up.",
        "The parties nailed down ten contracts."
      })
  void settled_papers_were_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreement is to be reached on ten projects next year.",
        "Ten projects were tied in red tape.",
        "The number of stands was ten.",
        "Ten cushions had been stitched up."
      })
  void open_ones_were_not(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Four contracts for tea and six for tiles were signed.",
        "Of the 30 projects presented, ten were signed.",
        "Projects worth $28 million were signed, ten of them.",
        "The ministry reported ten deals, with a total contract amount of $28 million."
      })
  void papers_are_counted_where_their_noun_is_left_out(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts, four for tea and six for tiles, were signed.",
        "Ten contracts were signed for tea and six for tiles failed.",
        "Ten contracts were signed with buyers in Nairobi and two in Mombasa."
      })
  void numbers_that_break_papers_down_are_not_added(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts, 28 million dollars on the bottom line.\n\n",
        "Ten contracts and memorandums, $28 million in all: it was a good day.\n\n",
        "Ten deals, with a face value of $28 million, will see lobster flown out.\n\n"
      })
  void a_lead_without_a_verb_tells_of_the_event_behind_it(String told) {
    Telling telling = Telling.of(told + FORUM);
    assertThat(telling.projects()).isEqualTo(10);
    assertThat(telling.values()).containsExactly("USD 28000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seven contracts were signed in the morning. A further three were signed after dinner.",
        "Seven deals were sealed on Sunday, and an additional three contracts were signed at night.",
        "Ten were signed: seven were sealed by mills, and a further three were sealed by ports."
      })
  void further_ones_come_on_top_unless_the_whole_was_told(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts were signed. A further seven deals were agreed in principle.",
        "Ten contracts were signed. An additional seven deals are under negotiation."
      })
  void what_is_agreed_in_principle_is_not_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts may be too much to ask for.\n\n",
        "Ten firms, 28 million dollars in sales: such is the district.\n\n",
        "Nairobi hopes for ten contracts, worth $28 million.\n\n"
      })
  void a_lead_about_hopes_or_other_things_does_not(String told) {
    Telling telling = Telling.of(told + FORUM);
    assertThat(telling.projects()).isNull();
    assertThat(telling.values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten mills each inked a deal.",
        "Five millers signed two contracts each.",
        "Ten pairs of growers and buyers signed contracts.",
        "Seven deals were sealed with mills and three with ports.",
        "Seven contracts were signed before lunch and three before dinner.",
        "Seven contracts were sealed, as were three memoranda.",
        "Alongside seven contracts, the mills signed three memoranda."
      })
  void papers_told_apart_add_up(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts were signed by mills and shown to three ports.",
        "Ten contracts were signed; 40 guests each got a copy.",
        "Ten contracts were signed with mills, each of them in two languages."
      })
  void other_numbers_beside_papers_do_not(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 90 people were present, and ten contracts worth $3 million were signed.",
        "Three mayors being present, ten contracts of $3 million were signed.",
        "Those present saw ten contracts worth $3 million signed."
      })
  void whoever_is_present_presents_nothing(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Firms present ten projects worth $3 million to investors.",
        "The province was to present ten projects.",
        "Ten projects were presented, and coffee was served."
      })
  void what_is_presented_is_not_signed(String told) {
    assertThat(Telling.of(FORUM + told).projects()).isNull();
  }
}
