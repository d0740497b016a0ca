package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @Test
  void full_stops_question_and_exclamation_marks_end_a_sentence() {
    assertThat(split("Nine were signed. How many came? Over 160! We had 120 chairs."))
        .containsExactly("Nine were signed.", "How many came?", "Over 160!", "We had 120 chairs.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The deals are worth Rs. 5.4 billion in all.",
        "Mr. Perera met Dr. Lin of Acme Co. Ltd. in Colombo.",
        "Trade grew by 4.5 percent to the U.S. and the U.K. market.",
        "J. K. Mwangi spoke at 9 a.m. on Friday.",
        "It was held on Sept. 12 in St. Gallen."
      })
  void full_stops_of_abbreviations_and_numbers_do_not(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void an_abbreviation_before_a_word_that_opens_a_sentence_does() {
    assertThat(split("They flew to the U.S. The forum was held in Atlanta."))
        .containsExactly("They flew to the U.S.", "The forum was held in Atlanta.");
  }

  @Test
  void closing_quotes_stay_with_their_sentence() {
    assertThat(split("\"They mean business.\" Ten deals were struck."))
        .containsExactly("\"They mean business.\"", "Ten deals were struck.");
  }

  @Test
  void chinese_stops_need_no_space_behind_them() {
    assertThat(split("论坛在罗兹举行。双方签约11个项目。")).containsExactly("论坛在罗兹举行。", "双方签约11个项目。");
  }

  @Test
  void text_without_any_stop_is_cut_into_bounded_pieces() {
    assertThat(split("word ".repeat(5_000)))
        .allSatisfy(s -> assertThat(s.length()).isLessThanOrEqualTo(2 * Sentences.LONGEST + 1));
  }

  @Test
  void every_sentence_knows_its_offset_in_the_article() {
    String text = "  One was signed.   Two were not. ";
    Line line = new Line(Line.Kind.PROSE, text, 100);
    for (Sentence sentence : Sentences.of(line, 0)) {
      assertThat(text.substring(sentence.start() - 100, sentence.end() - 100))
          .isEqualTo(sentence.text());
    }
  }

  private static List<String> split(String text) {
    return Sentences.of(new Line(Line.Kind.PROSE, text, 0), 0).stream()
        .map(Sentence::text)
        .toList();
  }
}
