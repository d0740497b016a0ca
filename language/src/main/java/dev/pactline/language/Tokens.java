package dev.pactline.language;

import java.util.Arrays;

/**
 * A text divided into words of letters, runs of digits, single Han characters and runs of one
 * symbol. One pass; the four grammars share it. Positions before the first and behind the last
 * token may be asked for and answer as {@link #NONE}.
 */
final class Tokens {
  static final byte NONE = 0;
  static final byte WORD = 1;
  static final byte DIGITS = 2;
  static final byte HAN = 3;
  static final byte SYMBOL = 4;

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindByRange(c);
    }
  }

  private static final byte SPACE = 1;
  private static final byte NEWLINE = 2;
  private static final byte BLANK_LINE = 4;
  private static final byte CAPITAL = 8;

  private final CharSequence text;
  private final char[] chars;
  private final Vocabulary vocabulary;
  private int size;
  private byte[] kinds;
  private byte[] flags;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private boolean anyCapital;

  private Tokens(CharSequence text, Vocabulary vocabulary, int expected) {
    this.text = text;
    this.chars = text.toString().toCharArray();
    this.vocabulary = vocabulary;
    this.kinds = new byte[expected];
    this.flags = new byte[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.words = new int[expected];
  }

  /** Divides {@code text}; its words are looked up among those the grammars know. */
  static Tokens of(CharSequence text) {
    return of(text, Tables.VOCABULARY);
  }

  static Tokens of(CharSequence text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(text, vocabulary, 16 + text.length() / 4);
    tokens.scan();
    return tokens;
  }

  private void scan() {
    int length = chars.length;
    int newlines = 0;
    boolean space = true;
    int at = 0;
    while (at < length) {
      char c = chars[at];
      if (Letters.isSpace(c)) {
        space = true;
        if (c == '\n') {
          newlines++;
        }
        at++;
        continue;
      }
      byte kind = kindOf(c);
      int end = endOf(kind, c, at, length);
      byte flag = (byte) ((space ? SPACE : 0) | (newlines > 0 ? NEWLINE : 0));
      if (newlines > 1) {
        flag |= BLANK_LINE;
      }
      if (kind == WORD && Character.isUpperCase(c)) {
        flag |= CAPITAL;
        anyCapital = true;
      }
      add(kind, flag, at, end);
      at = end;
      space = false;
      newlines = 0;
    }
  }

  private static byte kindOf(char c) {
    return c < ASCII.length ? ASCII[c] : kindByRange(c);
  }

  private static byte kindByRange(char c) {
    if (Letters.isDigit(c)) {
      return DIGITS;
    }
    if (Letters.isHan(c)) {
      return HAN;
    }
    return Letters.isLetter(c) ? WORD : SYMBOL;
  }

  private int endOf(byte kind, char first, int at, int length) {
    int end = at + 1;
    if (kind == HAN) {
      return end;
    }
    if (kind == SYMBOL) {
      while (end < length && chars[end] == first) {
        end++;
      }
      return end;
    }
    while (end < length && kindOf(chars[end]) == kind) {
      end++;
    }
    return end;
  }

  private void add(byte kind, byte flag, int start, int end) {
    if (size == kinds.length) {
      int larger = size + size / 2 + 16;
      kinds = Arrays.copyOf(kinds, larger);
      flags = Arrays.copyOf(flags, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      words = Arrays.copyOf(words, larger);
    }
    kinds[size] = kind;
    flags[size] = flag;
    starts[size] = start;
    ends[size] = end;
    words[size] =
        kind == SYMBOL
            ? vocabulary.find(chars, start, start + 1)
            : vocabulary.find(chars, start, end);
    size++;
  }

  int size() {
    return size;
  }

  CharSequence text() {
    return text;
  }

  byte kind(int i) {
    return i < 0 || i >= size ? NONE : kinds[i];
  }

  /** The number of the word in the vocabulary; 0 where unknown or outside. */
  int word(int i) {
    return i < 0 || i >= size ? Vocabulary.UNKNOWN : words[i];
  }

  boolean is(int i, int word) {
    return word(i) == word && word != Vocabulary.UNKNOWN;
  }

  boolean isDigits(int i) {
    return kind(i) == DIGITS;
  }

  boolean isWord(int i) {
    return kind(i) == WORD;
  }

  boolean isHan(int i) {
    return kind(i) == HAN;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return i < 0 || i >= size ? 0 : ends[i] - starts[i];
  }

  /** Whether white space, a line break or the start of the text comes before. */
  boolean spaceBefore(int i) {
    return i >= size || i < 0 || (flags[i] & SPACE) != 0;
  }

  /** Whether token {@code i} touches the one before it. */
  boolean attached(int i) {
    return i > 0 && i < size && (flags[i] & SPACE) == 0;
  }

  boolean newlineBefore(int i) {
    return i >= size || i <= 0 || (flags[i] & NEWLINE) != 0;
  }

  boolean blankLineBefore(int i) {
    return i >= size || i <= 0 || (flags[i] & BLANK_LINE) != 0;
  }

  boolean capital(int i) {
    return i >= 0 && i < size && (flags[i] & CAPITAL) != 0;
  }

  /** Whether any word of the text begins with a capital: some texts are all in lower case. */
  boolean anyCapital() {
    return anyCapital;
  }

  /** The first character of a token, unfolded; 0 outside. */
  char firstChar(int i) {
    return i < 0 || i >= size ? 0 : chars[starts[i]];
  }

  /** Whether token {@code i} is one symbol {@code c}, folded. */
  boolean isSymbol(int i, char c) {
    return kind(i) == SYMBOL && ends[i] - starts[i] == 1 && Letters.fold(firstChar(i)) == c;
  }

  /** The value of a run of at most 9 digits; -1 for a longer one and for other tokens. */
  int smallNumber(int i) {
    if (!isDigits(i) || length(i) > 9) {
      return -1;
    }
    int number = 0;
    for (int at = starts[i]; at < ends[i]; at++) {
      number = number * 10 + (Letters.fold(chars[at]) - '0');
    }
    return number;
  }

  /** The span from the first to before the last token. */
  Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  String folded(int i) {
    return Letters.folded(text.subSequence(starts[i], ends[i]));
  }
}
