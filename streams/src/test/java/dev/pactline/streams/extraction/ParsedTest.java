package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.language.MentionReader;
import dev.pactline.language.Mentions;
import dev.pactline.language.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParsedTest {
  /** Makes its word with a hyphen one that a list has. */
  private static final Lexicon LISTED = Lexicon.of("tie-ups");

  private static final List<String> WORDS =
      List.of("talks", "in", "Kenya", ";", ":", "—", "drew", "30", "guests", ",", "and", "Japan");

  @Test
  void clauses_end_at_the_nearest_divider() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      Parsed parsed = parsed(text(random));
      for (int i = 0; i < parsed.size(); i++) {
        assertThat(parsed.clauseStart(i)).isEqualTo(start(parsed, i));
        assertThat(parsed.clauseEnd(i)).isEqualTo(end(parsed, i));
      }
    }
  }

  @Test
  void knows_which_mentions_it_has() {
    Parsed parsed = parsed("Kenya and Japan signed 9 contracts for $3 million on May 3");
    assertThat(parsed.places()).isEqualTo(2);
    assertThat(parsed.at(parsed.nextPlace(1)).raw()).isEqualTo("Japan");
    assertThat(parsed.nextPlace(parsed.nextPlace(1) + 1)).isEqualTo(-1);
    assertThat(parsed.hasCount() && parsed.hasMoney() && parsed.hasDate()).isTrue();
    assertThat(parsed.at(parsed.nextCount(0)).raw()).isEqualTo("9");
    assertThat(parsed.at(parsed.nextMoney(0)).raw()).isEqualTo("$3 million");
    assertThat(parsed.at(parsed.nextDate(0)).raw()).isEqualTo("May 3");
    Parsed plain = parsed("They talked in the hall");
    assertThat(plain.hasCount() || plain.hasMoney() || plain.hasDate()).isFalse();
    assertThat(plain.places()).isZero();
    assertThat(plain.nextCount(0)).isEqualTo(-1);
  }

  @Test
  void words_are_cut_at_spaces_and_signs_but_not_within_names_and_short_forms() {
    assertThat(words("The R&D firm's e.g. rivals, the firms’ \"G-7\" and 3M"))
        .containsExactly(
            "the", "r&d", "firm", "'s", "e.g", ".", "rivals", ",", "the", "firms", "'", "\"", "g",
            "-", "", "\"", "and", "", "m");
    assertThat(LISTED.contains("tie-ups")).isTrue();
    assertThat(words("Soirées, tie-ups and farm-hands -- café's O'Neill."))
        .containsExactly(
            "soirées", ",", "tie-ups", "and", "farm", "-", "hands", "-", "-", "café", "'s",
            "o'neill", ".");
  }

  @Test
  void a_word_has_its_number_however_it_is_written() {
    Parsed parsed = parsed("Signed SIGNED signed. signed-off (signed) signed’s");
    PhraseTrie phrases = Lexicon.all();
    for (int i = 0; i < parsed.size(); i++) {
      assertThat(parsed.at(i).wordNumber())
          .as(parsed.word(i))
          .isEqualTo(phrases.words().number(parsed.word(i)));
    }
  }

  private static List<String> words(String text) {
    Parsed parsed = parsed(text);
    return IntStream.range(0, parsed.size()).mapToObj(parsed::word).toList();
  }

  private static Parsed parsed(String text) {
    PhraseTrie phrases = Lexicon.all();
    Tokens tokens = Tokens.of(text, phrases.words());
    Mentions mentions = new MentionReader(LocalDate.of(2019, 10, 25), null).read(tokens);
    Sentence sentence = new Sentence(new Line(Line.Kind.PROSE, text, 0), 0, text, 0);
    return new Chunks(text, tokens, mentions, phrases).of(sentence);
  }

  private static int start(Parsed parsed, int i) {
    int at = i - 1;
    while (at >= 0 && !divides(parsed, at)) {
      at--;
    }
    return at + 1;
  }

  private static int end(Parsed parsed, int i) {
    int at = i + 1;
    while (at < parsed.size() && !divides(parsed, at)) {
      at++;
    }
    return at;
  }

  private static boolean divides(Parsed parsed, int i) {
    return Set.of(";", ":", "—").contains(parsed.word(i));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("talks");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
