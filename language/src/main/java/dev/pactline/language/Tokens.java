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
  private static final char[] FOLDED = new char[ASCII.length];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindByRange(c);
      FOLDED[c] = Letters.fold(c);
    }
  }

  private static final byte SPACE = 1;
  private static final byte NEWLINE = 2;
  private static final byte BLANK_LINE = 4;
  private static final byte CAPITAL = 8;

  /** Characters that are looked at to tell whether the text has spaces between its words. */
  private static final int SAMPLES = 8;

  private final CharSequence text;
  private final char[] chars;

  /** The folded characters of the words. */
  private final char[] folded;

  /** Of the run of letters or digits that was passed last, see {@link Vocabulary#NOT_PACKED}. */
  private long packed;

  private final Vocabulary vocabulary;

  /** Null while the tables load: then no grammar reads. */
  private final Openers openers;

  private int size;
  private byte[] kinds;
  private byte[] flags;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private byte[] mayOpen;
  private boolean anyCapital;

  /** The numbers that were read so far: by token, away from money and near it; null for none. */
  private Figure[] figures;

  private Tokens(CharSequence text, Vocabulary vocabulary, Openers openers) {
    this.text = text;
    this.chars = text.toString().toCharArray();
    this.folded = new char[chars.length];
    this.vocabulary = vocabulary;
    this.openers = openers;
    int expected = expected();
    this.kinds = new byte[expected];
    this.flags = new byte[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.words = new int[expected];
    this.mayOpen = new byte[expected];
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

  /** Divides {@code text}; its words are looked up among those the grammars know. */
  static Tokens of(CharSequence text) {
    return of(text, Tables.VOCABULARY, Tables.OPENERS);
  }

  /** Divides a phrase while the tables load. */
  static Tokens of(CharSequence text, Vocabulary vocabulary) {
    return of(text, vocabulary, null);
  }

  private static Tokens of(CharSequence text, Vocabulary vocabulary, Openers openers) {
    Tokens tokens = new Tokens(text, vocabulary, openers);
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
      int word;
      int end;
      if (kind == WORD || kind == DIGITS) {
        end = endOf(kind, at);
        word = vocabulary.find(folded, at, end, packed);
      } else {
        end = kind == HAN ? at + 1 : endOf(c, at);
        word = vocabulary.find(Letters.fold(c));
      }
      byte flag = (byte) ((space ? SPACE : 0) | (newlines > 0 ? NEWLINE : 0));
      if (newlines > 1) {
        flag |= BLANK_LINE;
      }
      if (kind == WORD && Character.isUpperCase(c)) {
        flag |= CAPITAL;
        anyCapital = true;
      }
      add(kind, flag, at, end, word);
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

  /** The end of a run of one symbol. */
  private int endOf(char symbol, int at) {
    int end = at + 1;
    while (end < chars.length && chars[end] == symbol) {
      end++;
    }
    return end;
  }

  /** The end of a run of letters or digits, which it folds and packs. */
  private int endOf(byte kind, int at) {
    int end = at;
    int letters = 0;
    char highest = 0;
    long key = 0;
    do {
      char c = chars[end];
      c = c < ASCII.length ? FOLDED[c] : Letters.fold(c);
      folded[end] = c;
      if (c != Letters.NOTHING) {
        key = key << Byte.SIZE | c;
        highest |= c;
        letters++;
      }
      end++;
    } while (end < chars.length && kindOf(chars[end]) == kind);
    packed = letters <= Long.BYTES && highest < ASCII.length ? key : Vocabulary.NOT_PACKED;
    return end;
  }

  private void add(byte kind, byte flag, int start, int end, int word) {
    if (size == kinds.length) {
      int larger = size + size / 2 + 16;
      kinds = Arrays.copyOf(kinds, larger);
      flags = Arrays.copyOf(flags, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      words = Arrays.copyOf(words, larger);
      mayOpen = Arrays.copyOf(mayOpen, larger);
    }
    kinds[size] = kind;
    flags[size] = flag;
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    if (openers != null) {
      boolean point = kind == SYMBOL && end == start + 1 && Letters.fold(chars[start]) == '.';
      mayOpen[size] = openers.of(kind, word, point);
    }
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

  /** Whether a mention of one of these {@link Openers} may begin at token {@code i}. */
  boolean mayOpen(int i, byte openers) {
    return i >= 0 && i < size && (mayOpen[i] & openers) != 0;
  }

  /** The number that {@link #remember} was told of; null for none. */
  Figure figure(int i, boolean nearMoney) {
    return figures == null ? null : figures[nearMoney ? size + i : i];
  }

  /** Keeps what was read at a token, as several grammars ask for it. */
  void remember(int i, boolean nearMoney, Figure figure) {
    if (figures == null) {
      figures = new Figure[2 * size];
    }
    figures[nearMoney ? size + i : i] = figure;
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

  /** The value of a run of at most 18 digits. */
  long number(int i) {
    long number = 0;
    for (int at = starts[i]; at < ends[i]; at++) {
      number = number * 10 + (Letters.fold(chars[at]) - '0');
    }
    return number;
  }

  String folded(int i) {
    return Letters.folded(text.subSequence(starts[i], ends[i]));
  }
}
