package dev.pactline.streams.extraction;

import java.util.Collection;
import java.util.List;

/**
 * A few words that a rule asks for, word by word. Nearly always the answer is no, and one look at a
 * bit gives it: no division, and no other word is touched. Immutable.
 */
final class Words {
  private static final int GOLDEN = 0x9E3779B1;

  /** Of the 64 bits, the one for a word is chosen by so many of its hash. */
  private static final int SHIFT = Integer.SIZE - 6;

  /** A bit for each word. */
  private final long bits;

  /** By their hashes; null where none is. */
  private final String[] table;

  private Words(Collection<String> words) {
    table = new String[4 * Integer.highestOneBit(words.size() + 1)];
    long all = 0;
    for (String word : words) {
      all |= bit(word.hashCode());
      table[slot(word, word.hashCode())] = word;
    }
    bits = all;
  }

  static Words of(String... words) {
    return new Words(List.of(words));
  }

  static Words of(Collection<String> words) {
    return new Words(words);
  }

  /**
   * Whether the plain word at {@code at} is one of them; never for a mention, nor beyond either
   * end. Rules ask for little else as often.
   */
  boolean has(Parsed parsed, int at) {
    return parsed.mayBe(at, bits) && contains(parsed.word(at));
  }

  /** The bit by which a set tells at one look that it has not the word. */
  static long mark(String word) {
    return bit(word.hashCode());
  }

  /** Whether it is one of them, letter by letter. */
  boolean contains(String word) {
    int hash = word.hashCode();
    return (bits & bit(hash)) != 0 && table[slot(word, hash)] != null;
  }

  private static long bit(int hash) {
    return 1L << ((hash * GOLDEN) >>> SHIFT);
  }

  /** Where a word is, or would be. */
  private int slot(String word, int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != null && !table[slot].equals(word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
