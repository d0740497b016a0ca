package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {
  private static final List<String> LISTED =
      List.of("a", "'s", "signed", "contract", "contracts", "memorandum", "café", "soirées", "签约");
  private final KnownWords words = new KnownWords(LISTED);

  @Test
  void words_have_the_numbers_of_their_order() {
    for (int i = 0; i < LISTED.size(); i++) {
      assertThat(words.number(LISTED.get(i))).isEqualTo(i + 1);
      assertThat(words.word(i + 1)).isEqualTo(LISTED.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource({"Signed,signed", "CONTRACT,contract", "Contracts,contracts", "’s,'''s'", "Café,café"})
  void capitals_and_curly_apostrophes_do_not_matter(String written, String listed) {
    assertThat(words.number(written)).isEqualTo(words.number(listed)).isPositive();
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
        "sig\u0000ed"
      })
  void words_that_only_look_alike_are_unknown(String word) {
    assertThat(words.number(word)).isEqualTo(KnownWords.UNKNOWN);
  }

  @Test
  void each_of_many_short_words_is_found_and_no_other() {
    TreeSet<String> many = new TreeSet<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(Integer.toString(i * 7, Character.MAX_RADIX));
    }
    KnownWords known = new KnownWords(many);
    for (int i = 0; i < 35_000; i++) {
      String word = Integer.toString(i, Character.MAX_RADIX);
      assertThat(known.number(word) > 0).as(word).isEqualTo(many.contains(word));
    }
  }
}
