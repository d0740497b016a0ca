package dev.pactline.language;

import java.util.Arrays;

/** Cuts one text into {@link Tokens} in one pass, and looks each of them up. */
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

  private final Vocabulary vocabulary;

  /** Null while the tables load: then no grammar reads. */
  private final Openers openers;

  final char[] chars;
  byte[] kinds;
  byte[] flags;
  byte[] mayOpen;
  int[] starts;
  int[] ends;
  int[] words;
  int size;
  boolean anyCapital;

  /** The folded letters of the word at hand, as far as a known word is long, and one more. */
  private final char[] letters;

  private int length;

  /**
   * @param openers of the grammars; null while the tables load
   */
  TokenCutter(CharSequence text, Vocabulary vocabulary, Openers openers) {
    this.vocabulary = vocabulary;
    this.openers = openers;
    this.chars = text.toString().toCharArray();
    this.letters = new char[vocabulary.longest() + 1];
    int expected = expected();
    this.kinds = new byte[expected];
    this.flags = new byte[expected];
    this.mayOpen = new byte[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.words = new int[expected];
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
      add(kind, flag, at, end, wordOf(kind, c));
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
        ? vocabulary.find(letters, 0, length)
        : vocabulary.find(Letters.fold(first));
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
    do {
      char c = chars[end];
      c = c < ASCII.length ? FOLDED[c] : Letters.fold(c);
      if (c != Letters.NOTHING && length < letters.length) {
        letters[length++] = c;
      }
      end++;
    } while (end < chars.length && kindOf(chars[end]) == kind);
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
    words[size] = word;
    if (openers != null) {
      boolean point =
          kind == Tokens.SYMBOL && end == start + 1 && Letters.fold(chars[start]) == '.';
      mayOpen[size] = openers.of(kind, word, point);
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
  }
}
