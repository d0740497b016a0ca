package dev.pactline.language;

import java.util.Arrays;

/**
 * The words that the grammars know, each with a number. Unknown words all have number 0, so a text
 * is looked up once, and no strings are made for it.
 *
 * <p>Filled while the grammars load, then only read.
 */
final class Vocabulary {
  static final int UNKNOWN = 0;

  private char[][] keys = new char[1 << 14][];
  private int[] ids = new int[1 << 14];
  private String[] words = new String[1 << 12];

  /** The numbers of the words of one character. */
  private final int[] singles = new int[Character.MAX_VALUE + 1];

  private int size = 1;
  private boolean sealed;

  /** The number of a folded word, a new one where it was not known. */
  int add(String folded) {
    int slot = slot(folded.toCharArray());
    if (keys[slot] != null) {
      return ids[slot];
    }
    if (sealed) {
      throw new IllegalStateException("a word came after the tables were loaded: " + folded);
    }
    if (size * 2 > keys.length) {
      grow();
      return add(folded);
    }
    keys[slot] = folded.toCharArray();
    ids[slot] = size;
    if (folded.length() == 1) {
      singles[folded.charAt(0)] = size;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size] = folded;
    return size++;
  }

  /** Ends the time of filling; from now on it is only read, by any number of threads. */
  void seal() {
    sealed = true;
  }

  /** The folded word of a number; null for {@link #UNKNOWN}. */
  String word(int id) {
    return words[id];
  }

  int size() {
    return size;
  }

  /** The number of a word of one folded character; a combining mark alone is 0, which is none. */
  int find(char folded) {
    return singles[folded];
  }

  /**
   * The number of the word at {@code start} to {@code end} of a folded text.
   *
   * @param hash made of its characters by {@link #mix}
   */
  int find(char[] folded, int start, int end, int hash) {
    if (end == start + 1) {
      return singles[folded[start]];
    }
    int slot = slot(folded, start, end, hash);
    return keys[slot] == null ? UNKNOWN : ids[slot];
  }

  /** Where a folded word is, or would be. */
  private int slot(char[] folded) {
    int hash = 0;
    for (char c : folded) {
      hash = mix(hash, c);
    }
    return slot(folded, 0, folded.length, hash);
  }

  private int slot(char[] folded, int start, int end, int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] != null && !same(keys[slot], folded, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] key, char[] folded, int start, int end) {
    int at = 0;
    for (int i = start; i < end; i++) {
      char c = folded[i];
      if (c == Letters.NOTHING) {
        continue;
      }
      if (at == key.length || key[at] != c) {
        return false;
      }
      at++;
    }
    return at == key.length;
  }

  /** The hash of a word with one more folded character; that of no characters is 0. */
  static int mix(int hash, char c) {
    return c == Letters.NOTHING ? hash : (hash + c) * 0x9E3779B1;
  }

  private void grow() {
    char[][] oldKeys = keys;
    int[] oldIds = ids;
    keys = new char[oldKeys.length * 2][];
    ids = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
