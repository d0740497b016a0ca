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

  /** In place of the letters of a word that is longer than eight, or not of ASCII. */
  static final long NOT_PACKED = 0;

  private char[][] keys = new char[1 << 14][];
  private int[] ids = new int[1 << 14];

  /** The letters of the short words of ASCII, a byte each, by their hash; 0 in an empty slot. */
  private long[] packed = new long[1 << 14];

  private int[] packedIds = new int[1 << 14];
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
    pack(folded, size);
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
   * @param key its letters, a byte each; {@link #NOT_PACKED} where they do not fit
   */
  int find(char[] folded, int start, int end, long key) {
    if (end == start + 1) {
      return singles[folded[start]];
    }
    if (key != NOT_PACKED) {
      return packedIds[packedSlot(key)];
    }
    int slot = slot(folded, start, end);
    return keys[slot] == null ? UNKNOWN : ids[slot];
  }

  private void pack(String folded, int id) {
    long key = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 0x80 || i == Long.BYTES) {
        return;
      }
      key = key << Byte.SIZE | c;
    }
    if (key == NOT_PACKED) {
      return;
    }
    int slot = packedSlot(key);
    packed[slot] = key;
    packedIds[slot] = id;
  }

  /** Where the letters of a short word are, or would be. */
  private int packedSlot(long key) {
    int mask = packed.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (packed[slot] != key && packed[slot] != NOT_PACKED) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Where a folded word is, or would be. */
  private int slot(char[] folded) {
    return slot(folded, 0, folded.length);
  }

  private int slot(char[] folded, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = mix(hash, folded[i]);
    }
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
  private static int mix(int hash, char c) {
    return c == Letters.NOTHING ? hash : (hash + c) * 0x9E3779B1;
  }

  private void grow() {
    char[][] oldKeys = keys;
    int[] oldIds = ids;
    keys = new char[oldKeys.length * 2][];
    ids = new int[oldKeys.length * 2];
    packed = new long[oldKeys.length * 2];
    packedIds = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
        pack(new String(oldKeys[i]), oldIds[i]);
      }
    }
  }
}
