package dev.pactline.streams.extraction;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A sentence cut into chunks. Remembers where it has the phrases of each word list; for one thread.
 */
final class Parsed {
  private static final byte[] NONE = {};
  private static final Set<String> DIVIDERS = Set.of(";", ":", "—", "–", "--");

  private final Sentence sentence;
  private final Chunk[] chunks;

  /** The plain words, one for each chunk; empty in place of a mention. */
  private final String[] words;

  /** Whether each chunk divides clauses. */
  private final boolean[] divides;

  private PhraseTrie trie;

  /** By list and chunk; null until the first list is asked for. */
  private byte[][] phrases;

  private Template template;
  private NounPhrase[] nounPhrases;

  /**
   * @param trie in whose words the chunks have their numbers
   */
  Parsed(Sentence sentence, List<Chunk> chunks, PhraseTrie trie) {
    this.sentence = sentence;
    this.trie = trie;
    this.chunks = chunks.toArray(Chunk[]::new);
    this.words = new String[this.chunks.length];
    this.divides = new boolean[this.chunks.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = this.chunks[i].plain() ? this.chunks[i].word() : "";
      divides[i] = this.chunks[i].mark() && DIVIDERS.contains(words[i]);
    }
  }

  /** Where it stands. */
  Sentence sentence() {
    return sentence;
  }

  /** Its words and mentions in order. */
  List<Chunk> chunks() {
    return Collections.unmodifiableList(Arrays.asList(chunks));
  }

  /**
   * How many chunks the longest phrase of the list takes up at each place, 0 for none; empty where
   * the sentence has no phrase of the list at all.
   */
  byte[] phrases(Lexicon lexicon) {
    if (phrases == null || lexicon.id() >= phrases.length) {
      phrases = matched(lexicon);
    }
    byte[] lengths = phrases[lexicon.id()];
    return lengths == null ? NONE : lengths;
  }

  private byte[][] matched(Lexicon lexicon) {
    int[] numbers = new int[chunks.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = chunks[i].wordNumber();
    }
    if (lexicon.id() >= trie.lists()) {
      // The list was loaded since the sentence was cut.
      trie = Lexicon.all();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = trie.words().number(chunks[i].word(), 0, chunks[i].word().length());
      }
    }
    return trie.lengths(chunks, numbers);
  }

  /** What Chinese patterns match on. */
  Template template() {
    if (template == null) {
      template = new Template(this);
    }
    return template;
  }

  /** The noun phrase behind the chunk at {@code i}; several rules ask for it. */
  NounPhrase nounPhrase(int i) {
    if (i < 0 || i >= chunks.length) {
      return NounPhrase.read(this, i);
    }
    if (nounPhrases == null) {
      nounPhrases = new NounPhrase[chunks.length];
    }
    if (nounPhrases[i] == null) {
      nounPhrases[i] = NounPhrase.read(this, i);
    }
    return nounPhrases[i];
  }

  /** Whether it is the same sentence of the same article. */
  boolean sameAs(Parsed other) {
    return sentence.start() == other.sentence.start();
  }

  int size() {
    return chunks.length;
  }

  Chunk at(int i) {
    return chunks[i];
  }

  /** The word at {@code i} in lower case; empty beyond either end and for mentions. */
  String word(int i) {
    return i >= 0 && i < words.length ? words[i] : "";
  }

  boolean has(Lexicon lexicon) {
    return lexicon.in(this, 0, chunks.length);
  }

  boolean has(Lexicon lexicon, int from, int to) {
    return lexicon.in(this, from, to);
  }

  /** Start of the clause that {@code i} stands in: behind the last semicolon, colon or dash. */
  int clauseStart(int i) {
    for (int j = i - 1; j >= 0; j--) {
      if (divides[j]) {
        return j + 1;
      }
    }
    return 0;
  }

  int clauseEnd(int i) {
    for (int j = i + 1; j < size(); j++) {
      if (divides[j]) {
        return j;
      }
    }
    return size();
  }
}
