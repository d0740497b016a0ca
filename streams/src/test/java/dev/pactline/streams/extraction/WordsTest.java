package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void no_words_hold_none() {
    assertThat(Words.of().contains("")).isFalse();
    assertThat(Words.of().contains("a")).isFalse();
  }

  @Test
  void the_empty_word_is_one_only_where_it_is_named() {
    assertThat(Words.of("a", "an").contains("")).isFalse();
    assertThat(Words.of("a", "").contains("")).isTrue();
  }

  @Test
  void words_of_one_hash_are_told_apart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(Words.of("Aa").contains("BB")).isFalse();
    assertThat(Words.of("Aa", "BB").contains("BB")).isTrue();
  }

  @Test
  void any_words_are_those_of_the_set() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Set<String> set = new HashSet<>();
      for (int i = random.nextInt(120); i > 0; i--) {
        set.add(word(random));
      }
      Words words = Words.of(set);
      set.forEach(word -> assertThat(words.contains(word)).as(word).isTrue());
      for (int i = 0; i < 100; i++) {
        String word = word(random);
        assertThat(words.contains(word)).as(word).isEqualTo(set.contains(word));
      }
    }
  }

  private static String word(Random random) {
    return Integer.toString(random.nextInt(500), 36);
  }
}
