package dev.pactline.language;

import java.util.Arrays;

/** Cuts one text into {@link Tokens} in one pass, and looks each of them up once. */
final class TokenCutter {
  private static final byte[] ASCII = new byte[0x80];
  private static final char[] FOLDED = new char[ASCII.length];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindByRange(c);
      FOLDED[c] = Letters.fold(c);
    }
  }

  /** Characters that are looked at to tell whether the text has spaces between its words. */
  private static final int SAMPLES = 8;

  /** The words of the grammars, and behind them those of others. */
  private final WordTable table;

  /** The highest number of a word of the grammars. */
  private final int known;

  /** Null while the tables load: then no grammar reads. */
  private final Openers openers;

  final char[] chars;
  byte[] kinds;
  byte[] flags;
  byte[] mayOpen;
  int[] starts;
  int[] ends;
  int[] words;
  int[] all;
  int size;
  boolean anyCapital;

  /** The folded letters of the word at hand, as far as a known word is long, and one more. */
  private final char[] letters;

  private int length;

  /** Whether that word has no other letters than those of ASCII. */
  private boolean ascii;

  /**
   * @param table begins with the words of the grammars
   * @param known how many those are
   * @param openers of the grammars; null while the tables load
   */
  TokenCutter(CharSequence text, WordTable table, int known, Openers openers) {
    this.table = table;
    this.known = known;
    this.openers = openers;
    this.chars = text.toString().toCharArray();
    this.letters = new char[table.longest() + 1];
    int expected = expected();
    this.kinds = new byte[expected];
    this.flags = new byte[expected];
    this.mayOpen = new byte[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.words = new int[expected];
    this.all = new int[expected];
    cut();
  }

  /** A token has four characters on average, or one where there are no spaces between words. */
  private int expected() {
    int han = 0;
    for (int i = 0; i < SAMPLES; i++) {
      int at = (int) ((long) chars.length * i / SAMPLES);
      han += at < chars.length && Letters.isHan(chars[at]) ? 1 : 0;
    }
    return 16 + (han > SAMPLES / 2 ? chars.length : chars.length / 4);
  }

  private void cut() {
    byte gap = Tokens.SPACE;
    int at = 0;
    while (at < chars.length) {
      char c = chars[at];
      byte kind = kindOf(c);
      if (kind == Tokens.NONE) {
        gap |= Tokens.SPACE;
        if (c == '\n') {
          gap |= (gap & Tokens.NEWLINE) == 0 ? Tokens.NEWLINE : Tokens.BLANK_LINE;
        }
        at++;
        continue;
      }
      int end = endOf(kind, at);
      byte flag = gap;
      if (kind == Tokens.WORD && isCapital(c)) {
        flag |= Tokens.CAPITAL;
        anyCapital = true;
      }
      int word = wordOf(kind, c);
      if (plain(kind, c, end - at)) {
        flag |= Tokens.PLAIN;
      }
      add(kind, flag, at, end, word);
      gap = 0;
      at = end;
    }
  }

  private int endOf(byte kind, int at) {
    if (kind == Tokens.SYMBOL) {
      return endOf(chars[at], at);
    }
    return kind == Tokens.HAN ? at + 1 : lettersEnd(kind, at);
  }

  private int wordOf(byte kind, char first) {
    return kind == Tokens.WORD || kind == Tokens.DIGITS
        ? table.number(letters, 0, length)
        : table.number(Letters.fold(first)); // a combining mark alone is 0, which is none
  }

  /** Whether folding it came to no more than the lower case of ASCII. */
  private boolean plain(byte kind, char first, int length) {
    return kind == Tokens.WORD
        ? ascii
        : kind == Tokens.SYMBOL && length == 1 && first < ASCII.length && FOLDED[first] == first;
  }

  private static boolean isCapital(char c) {
    return c < ASCII.length ? c <= 'Z' : Character.isUpperCase(c);
  }

  private static byte kindOf(char c) {
    return c < ASCII.length ? ASCII[c] : kindByRange(c);
  }

  private static byte kindByRange(char c) {
    if (Letters.isSpace(c)) {
      return Tokens.NONE;
    }
    if (Letters.isDigit(c)) {
      return Tokens.DIGITS;
    }
    if (Letters.isHan(c)) {
      return Tokens.HAN;
    }
    return Letters.isLetter(c) ? Tokens.WORD : Tokens.SYMBOL;
  }

  /** The end of a run of one symbol. */
  private int endOf(char symbol, int at) {
    int end = at + 1;
    while (end < chars.length && chars[end] == symbol) {
      end++;
    }
    return end;
  }

  /** The end of a run of letters or digits, which it folds on the way. */
  private int lettersEnd(byte kind, int at) {
    length = 0;
    int end = at;
    int every = 0;
    do {
      char c = chars[end];
      every |= c;
      c = c < ASCII.length ? FOLDED[c] : Letters.fold(c);
      if (c != Letters.NOTHING && length < letters.length) {
        letters[length++] = c;
      }
      end++;
    } while (end < chars.length && kindOf(chars[end]) == kind);
    ascii = every < ASCII.length;
    return end;
  }

  private void add(byte kind, byte flag, int start, int end, int word) {
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = kind;
    flags[size] = flag;
    starts[size] = start;
    ends[size] = end;
    all[size] = word;
    words[size] = word <= known ? word : WordTable.UNKNOWN;
    if (openers != null) {
      boolean point =
          kind == Tokens.SYMBOL && end == start + 1 && Letters.fold(chars[start]) == '.';
      mayOpen[size] = openers.of(kind, words[size], point);
    }
    size++;
  }

  private void grow() {
    int larger = size + size / 2 + 16;
    kinds = Arrays.copyOf(kinds, larger);
    flags = Arrays.copyOf(flags, larger);
    mayOpen = Arrays.copyOf(mayOpen, larger);
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
    words = Arrays.copyOf(words, larger);
    all = Arrays.copyOf(all, larger);
  }
}
