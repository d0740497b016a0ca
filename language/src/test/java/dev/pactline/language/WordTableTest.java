package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {
  private static final List<String> LISTED =
      List.of("a", "'s", "signed", "contract", "contracts", "memorandum", "café", "soirées", "签约");
  private final WordTable words = table(LISTED);

  private static WordTable table(Collection<String> words) {
    WordTable table = new WordTable();
    words.forEach(table::add);
    return table;
  }

  @Test
  void words_have_the_numbers_of_their_order() {
    for (int i = 0; i < LISTED.size(); i++) {
      assertThat(words.number(LISTED.get(i))).isEqualTo(i + 1);
      assertThat(words.word(i + 1)).isEqualTo(LISTED.get(i));
      assertThat(words.add(LISTED.get(i))).isEqualTo(i + 1);
    }
    assertThat(words.size()).isEqualTo(LISTED.size());
    assertThat(words.longest()).isEqualTo("memorandum".length());
  }

  @Test
  void a_word_is_found_where_it_stands() {
    char[] text = "was signed by".toCharArray();
    assertThat(words.number(text, 4, 10)).isEqualTo(words.number("signed")).isPositive();
    assertThat(words.number(text, 4, 9)).isEqualTo(WordTable.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "signe",
        "signedd",
        "contractx",
        "contractss",
        "cafe",
        "caf",
        "签",
        "sig\u0000ed",
        "\u0000a",
        "Signed"
      })
  void words_that_only_look_alike_are_unknown(String word) {
    assertThat(words.number(word)).isEqualTo(WordTable.UNKNOWN);
  }

  @Test
  void each_of_many_short_words_is_found_and_no_other() {
    TreeSet<String> many = new TreeSet<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(Integer.toString(i * 7, Character.MAX_RADIX));
    }
    WordTable known = table(many);
    for (int i = 0; i < 35_000; i++) {
      String word = Integer.toString(i, Character.MAX_RADIX);
      assertThat(known.number(word) > 0).as(word).isEqualTo(many.contains(word));
    }
  }

  @Test
  void a_copy_keeps_the_numbers_and_takes_further_words() {
    WordTable copy = words.copy();
    int number = copy.add("signature");
    assertThat(number).isEqualTo(LISTED.size() + 1);
    assertThat(copy.number("signature")).isEqualTo(number);
    assertThat(words.number("signature")).isEqualTo(WordTable.UNKNOWN);
    LISTED.forEach(word -> assertThat(copy.number(word)).isEqualTo(words.number(word)));
  }
}
