package dev.pactline.language;

import java.util.Arrays;

/**
 * Words, each with a number from 1 in the order in which they were added. A word of a text is
 * looked up where it stands, without a string of its own.
 *
 * <p>Filled first, then only read, by any number of threads.
 */
public final class WordTable {
  /** The number of every word that is not in the table. */
  public static final int UNKNOWN = 0;

  /** Words of up to so many ASCII letters are looked up as one number. */
  private static final int PACKED = Long.BYTES;

  private static final int FIRST_SLOTS = 1 << 8;

  /**
   * By the hash of its letters, those of each short word, a byte each, and behind them its number:
   * both come into the cache at once. 0 where a slot is empty.
   */
  private long[] shortWords;

  /** By the hash of its letters, the number of each long word; {@link #UNKNOWN} where none is. */
  private int[] longWords;

  /** The number of each word of one character, by that; {@link #UNKNOWN} where none is. */
  private final int[] singles;

  private String[] words = new String[FIRST_SLOTS];
  private char[][] letters = new char[FIRST_SLOTS][];
  private int size;
  private int longest;

  /** An empty table. */
  public WordTable() {
    singles = new int[Character.MAX_VALUE + 1];
    makeRoom(FIRST_SLOTS);
  }

  private WordTable(WordTable other) {
    shortWords = other.shortWords.clone();
    longWords = other.longWords.clone();
    singles = other.singles.clone();
    words = other.words.clone();
    letters = other.letters.clone();
    size = other.size;
    longest = other.longest;
  }

  /** A table of the same words under the same numbers, to which others may be added. */
  public WordTable copy() {
    return new WordTable(this);
  }

  /**
   * Adds a word as texts are to be looked up: folded, or in lower case.
   *
   * @return its number, the old one where it was there already
   */
  public int add(String word) {
    char[] all = word.toCharArray();
    int known = number(all, 0, all.length);
    if (known != UNKNOWN) {
      return known;
    }
    if (size + 1 == words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
      letters = Arrays.copyOf(letters, words.length);
      makeRoom(words.length);
    }
    size++;
    words[size] = word.intern(); // as the words in rules are: equal at one look
    letters[size] = all;
    longest = Math.max(longest, all.length);
    place(size);
    return size;
  }

  private void makeRoom(int most) {
    shortWords = new long[4 * most];
    longWords = new int[2 * most];
    for (int number = 1; number <= size; number++) {
      place(number);
    }
  }

  private void place(int number) {
    char[] word = letters[number];
    long key = packed(word, 0, word.length);
    if (word.length == 1) {
      singles[word[0]] = number;
    } else if (key == 0) {
      longWords[slot(word, 0, word.length)] = number;
    } else {
      int slot = slot(key);
      shortWords[slot] = key;
      shortWords[slot + 1] = number;
    }
  }

  /** How many there are; their numbers go up to this. */
  public int size() {
    return size;
  }

  /** The length of the longest, in characters. */
  public int longest() {
    return longest;
  }

  /** The word of a number; null for {@link #UNKNOWN}. */
  public String word(int number) {
    return words[number];
  }

  /** The number of a word, letter by letter as it was added; {@link #UNKNOWN} for others. */
  public int number(String word) {
    return number(word.toCharArray(), 0, word.length());
  }

  /** The number of the word that stands from {@code start} to before {@code end}. */
  public int number(char[] text, int start, int end) {
    if (end - start == 1) {
      return singles[text[start]];
    }
    long key = packed(text, start, end);
    if (key != 0) {
      return (int) shortWords[slot(key) + 1];
    }
    return end - start > longest ? UNKNOWN : longWords[slot(text, start, end)];
  }

  /** The number of the word of one character; {@link #UNKNOWN} for others. */
  public int number(char word) {
    return singles[word];
  }

  /** The letters of a short word of ASCII, a byte each; 0 for any other. */
  private static long packed(char[] text, int start, int end) {
    if (end - start > PACKED || start == end || text[start] == 0) {
      return 0;
    }
    long key = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      all |= c;
      key = key << Byte.SIZE | c;
    }
    return all < 0x80 ? key : 0;
  }

  /** Where a short word is, or would be. */
  private int slot(long key) {
    int mask = shortWords.length - 2;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (shortWords[slot] != key && shortWords[slot] != 0) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  /** Where a long word is, or would be. */
  private int slot(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + text[i]) * 0x9E3779B1;
    }
    int mask = longWords.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (longWords[slot] != UNKNOWN && !same(letters[longWords[slot]], text, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int start, int end) {
    return Arrays.equals(word, 0, word.length, text, start, end);
  }
}
