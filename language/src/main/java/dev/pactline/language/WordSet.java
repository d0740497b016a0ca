package dev.pactline.language;

import java.util.BitSet;
import java.util.Collection;

/** A set of single words, asked by their numbers. */
final class WordSet {
  private final BitSet ids = new BitSet();

  WordSet(Vocabulary vocabulary, Collection<String> words) {
    for (String word : words) {
      ids.set(vocabulary.add(Letters.folded(word)));
    }
  }

  boolean contains(int word) {
    return ids.get(word);
  }

  /** Whether token {@code i} is one of the words; false for unknown words and outside the text. */
  boolean has(Tokens tokens, int i) {
    int word = tokens.word(i);
    return word != Vocabulary.UNKNOWN && ids.get(word);
  }
}
