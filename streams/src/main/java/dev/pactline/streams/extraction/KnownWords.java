package dev.pactline.streams.extraction;

import java.util.Collection;

/**
 * The words of all word lists, each with a number from 1, by their letters: a word of an article
 * that is one of them needs no string of its own and is looked up once. Immutable.
 */
final class KnownWords {
  /** The number of every word that no list has. */
  static final int UNKNOWN = 0;

  /** Words of up to so many ASCII letters are looked up as one number. */
  private static final int PACKED = Long.BYTES;

  /** The letters of the short words, a byte each, by their hash; 0 where a slot is empty. */
  private final long[] packed;

  /** The number of the word in each slot of {@link #packed}. */
  private final int[] packedNumbers;

  private final int[] table;
  private final char[][] letters;
  private final String[] words;
  private final int longest;

  /**
   * @param words in lower case, none of them twice; their numbers are in the order of the
   *     collection
   */
  KnownWords(Collection<String> words) {
    int slots = Integer.highestOneBit(Math.max(8, words.size())) * 4;
    this.packed = new long[slots];
    this.packedNumbers = new int[slots];
    this.table = new int[slots];
    this.letters = new char[words.size() + 1][];
    this.words = new String[words.size() + 1];
    int number = 0;
    int length = 0;
    for (String word : words) {
      number++;
      char[] all = word.toCharArray();
      this.words[number] = word.intern(); // as the words in the rules are: equal at one look
      this.letters[number] = all;
      table[slot(all, 0, all.length)] = number;
      long key = packed(all, 0, all.length);
      if (key != 0) {
        int slot = packedSlot(key);
        packed[slot] = key;
        packedNumbers[slot] = number;
      }
      length = Math.max(length, word.length());
    }
    this.longest = length;
  }

  /** The length of the longest. */
  int longest() {
    return longest;
  }

  /** How many there are; their numbers go up to this. */
  int size() {
    return words.length - 1;
  }

  /** The word of a number; null for {@link #UNKNOWN}. */
  String word(int number) {
    return words[number];
  }

  /**
   * The number of the word that [start, end) is in lower case and with the plain apostrophe. Only
   * ASCII capitals are looked through.
   */
  int number(char[] text, int start, int end) {
    long key = packed(text, start, end);
    if (key != 0) {
      return packedNumbers[packedSlot(key)];
    }
    return end - start > longest ? UNKNOWN : table[slot(text, start, end)];
  }

  /** The letters of a short word of ASCII, a byte each; 0 for any other. */
  private static long packed(char[] text, int start, int end) {
    if (end - start > PACKED) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = lower(text[i]);
      if (c >= 0x80 || c == 0) {
        return 0;
      }
      key = key << Byte.SIZE | c;
    }
    return key;
  }

  /** Where a short word is, or would be. */
  private int packedSlot(long key) {
    int mask = packed.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (packed[slot] != key && packed[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The number of a whole word. */
  int number(String word) {
    return number(word.toCharArray(), 0, word.length());
  }

  /** Where the word is, or would be. */
  private int slot(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + lower(text[i])) * 0x9E3779B1;
    }
    int mask = table.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot] != UNKNOWN && !same(letters[table[slot]], text, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != lower(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return c == '’' ? '\'' : c;
  }
}
