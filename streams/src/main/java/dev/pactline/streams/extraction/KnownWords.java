package dev.pactline.streams.extraction;

import java.util.Collection;

/**
 * The words of all word lists, each with a number from 1, by their letters: a word of an article
 * that is one of them needs no string of its own and is looked up once. Immutable.
 */
final class KnownWords {
  /** The number of every word that no list has. */
  static final int UNKNOWN = 0;

  private final int[] table;
  private final char[][] letters;
  private final String[] words;
  private final int longest;

  /**
   * @param words in lower case, none of them twice; their numbers are in the order of the
   *     collection
   */
  KnownWords(Collection<String> words) {
    this.table = new int[Integer.highestOneBit(Math.max(8, words.size())) * 4];
    this.letters = new char[words.size() + 1][];
    this.words = new String[words.size() + 1];
    int number = 0;
    int length = 0;
    for (String word : words) {
      number++;
      this.words[number] = word;
      this.letters[number] = word.toCharArray();
      table[slot(word.toCharArray(), 0, word.length())] = number;
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
    return end - start > longest ? UNKNOWN : table[slot(text, start, end)];
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
