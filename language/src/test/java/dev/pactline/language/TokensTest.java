package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String TEXT = "Zorbing firms signed 3 deals in Kenya";

  private final WordTable words = Tokens.words();

  @Test
  void words_of_the_caller_have_numbers_that_the_grammars_do_not_see() {
    int zorbing = words.add("zorbing");
    Tokens tokens = Tokens.of(TEXT, words);
    assertThat(tokens.wordNumber(0)).isEqualTo(zorbing);
    assertThat(tokens.word(0)).isEqualTo(Vocabulary.UNKNOWN);
    assertThat(tokens.wordNumber(6)).isEqualTo(tokens.word(6)).isEqualTo(words.number("kenya"));
  }

  @Test
  void only_words_and_signs_of_ascii_are_plain() {
    Tokens tokens = Tokens.of("firms, Café -- 12’s", words);
    boolean[] plain = new boolean[tokens.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = tokens.plain(i);
    }
    assertThat(plain).containsExactly(true, true, false, false, false, false, true);
  }

  @Test
  void the_first_token_behind_an_offset_is_found() {
    Tokens tokens = Tokens.of(TEXT, words);
    assertThat(tokens.from(0)).isZero();
    assertThat(tokens.from(TEXT.indexOf("firms"))).isEqualTo(1);
    assertThat(tokens.from(TEXT.indexOf("firms") + 1)).isEqualTo(2);
    assertThat(tokens.from(TEXT.length())).isEqualTo(tokens.size());
  }
}
