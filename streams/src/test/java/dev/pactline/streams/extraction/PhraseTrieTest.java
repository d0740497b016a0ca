package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.language.DateReader;
import dev.pactline.language.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTrieTest {
  private static final Object DATE = new DateReader(null).read("in May").get(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void one_pass_finds_what_each_list_would_find_alone(long seed) {
    Random random = new Random(seed);
    List<Set<String>> lists = new ArrayList<>();
    for (int list = 0; list < 6; list++) {
      lists.add(phrases(random));
    }
    PhraseTrie trie = new PhraseTrie(lists);
    for (int round = 0; round < 500; round++) {
      Chunk[] chunks = chunks(random, trie.words());
      Matches matches = trie.matches(chunks);
      for (int list = 0; list < lists.size(); list++) {
        byte[] alone = alone(lists.get(list), chunks);
        byte[] lengths = new byte[chunks.length];
        for (int at = 0; at < chunks.length; at++) {
          lengths[at] = (byte) matches.length(list, at);
          assertThat(matches.alone(list, at)).isEqualTo(single(lists.get(list), chunks[at]));
        }
        String sentence = lists.get(list) + " in " + Arrays.toString(chunks);
        assertThat(lengths).as(sentence).isEqualTo(alone);
        int from = random.nextInt(chunks.length + 2) - 1;
        int to = random.nextInt(chunks.length + 2);
        assertThat(matches.find(list, from, to)).as(sentence).isEqualTo(first(alone, from, to));
      }
    }
  }

  @Test
  void many_phrases_of_one_first_word_are_all_found() {
    Set<String> list = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      list.add("in w" + i);
    }
    PhraseTrie trie = new PhraseTrie(List.of(list, Set.of("w1000")));
    for (String phrase : list) {
      assertThat(length(trie, phrase)).as(phrase).isEqualTo(2);
    }
    assertThat(length(trie, "in w1000")).isZero();
    assertThat(length(trie, "in anything")).isZero();
  }

  private static int length(PhraseTrie trie, String text) {
    int gap = text.indexOf(' ');
    int second = trie.words().number(text.substring(gap + 1));
    Chunk[] chunks = {
      new Chunk(text, 0, gap, text.substring(0, gap), trie.words().number("in"), null),
      new Chunk(text, gap + 1, text.length(), text.substring(gap + 1), second, null)
    };
    return trie.matches(chunks).length(0, 0);
  }

  private static boolean single(Set<String> phrases, Chunk chunk) {
    boolean month = chunk.date() != null && !chunk.word().contains(" ");
    return !month && phrases.contains(chunk.word());
  }

  /** Each stretch of chunks, joined by spaces, looked up in the list; the longest counts. */
  private static byte[] alone(Set<String> phrases, Chunk[] chunks) {
    byte[] lengths = new byte[chunks.length];
    for (int from = 0; from < chunks.length; from++) {
      boolean month = chunks[from].date() != null && !chunks[from].word().contains(" ");
      for (int to = from + 1; to <= chunks.length && !month; to++) {
        String words =
            Arrays.stream(chunks, from, to).map(Chunk::word).collect(Collectors.joining(" "));
        if (phrases.contains(words)) {
          lengths[from] = (byte) (to - from);
        }
      }
    }
    return lengths;
  }

  private static int first(byte[] lengths, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, lengths.length); i++) {
      if (lengths[i] > 0 && i + lengths[i] <= to) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> phrases(Random random) {
    Set<String> phrases = new TreeSet<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      phrases.add(words(random, 1 + random.nextInt(4)));
    }
    return phrases;
  }

  private static Chunk[] chunks(Random random, WordTable known) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      boolean mention = random.nextInt(4) == 0;
      String word = words(random, mention ? 1 + random.nextInt(3) : 1);
      int number = known.number(word);
      chunks.add(new Chunk(word, 0, word.length(), word, number, mention ? DATE : null));
    }
    return chunks.toArray(Chunk[]::new);
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(String.valueOf("abc".charAt(random.nextInt(3))));
    }
    return String.join(" ", words);
  }
}
