package dev.pactline.language;

import java.util.Arrays;

/**
 * A text divided into words of letters, runs of digits, single Han characters and runs of one
 * symbol; the four grammars share it, and so may who looks up words of its own. Positions before
 * the first and behind the last token may be asked for and answer as {@link #NONE}.
 */
public final class Tokens {
  static final byte NONE = 0;
  static final byte WORD = 1;
  static final byte DIGITS = 2;
  static final byte HAN = 3;
  static final byte SYMBOL = 4;

  static final byte SPACE = 1;
  static final byte NEWLINE = 2;
  static final byte BLANK_LINE = 4;
  static final byte CAPITAL = 8;
  static final byte PLAIN = 16;

  private final CharSequence text;
  private final char[] chars;
  private final int size;
  private final byte[] kinds;
  private final byte[] flags;
  private final int[] starts;
  private final int[] ends;
  private final int[] words;
  private final int[] all;

  private final byte[] mayOpen;

  private final boolean anyCapital;

  /** The numbers that were read so far: by token, away from money and near it; null for none. */
  private Figure[] figures;

  private Tokens(CharSequence text, TokenCutter cutter) {
    this.text = text;
    this.chars = cutter.chars;
    this.size = cutter.size;
    this.kinds = cutter.kinds;
    this.flags = cutter.flags;
    this.starts = cutter.starts;
    this.ends = cutter.ends;
    this.words = cutter.words;
    this.all = cutter.all;
    this.mayOpen = cutter.mayOpen;
    this.anyCapital = cutter.anyCapital;
  }

  /** Divides {@code text}; its words are looked up among those the grammars know. */
  static Tokens of(CharSequence text) {
    return of(text, Tables.VOCABULARY.table());
  }

  /**
   * Divides {@code text}, and looks each word up once for the grammars and for the caller.
   *
   * @param words that begin with those of the grammars, as a copy of {@link #words()} does
   */
  public static Tokens of(CharSequence text, WordTable words) {
    int known = Tables.VOCABULARY.table().size();
    return new Tokens(text, new TokenCutter(text, words, known, Tables.OPENERS));
  }

  /** A table of the words that the grammars know, for the caller to add its own. */
  public static WordTable words() {
    return Tables.VOCABULARY.table().copy();
  }

  /** Divides a phrase while the tables load. */
  static Tokens of(CharSequence text, Vocabulary vocabulary) {
    WordTable words = vocabulary.table();
    return new Tokens(text, new TokenCutter(text, words, words.size(), null));
  }

  /** How many tokens there are. */
  public int size() {
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

  /**
   * The number of the word among all those that the text was divided with, folded; {@link
   * WordTable#UNKNOWN} where there is none.
   */
  public int wordNumber(int i) {
    return all[i];
  }

  /**
   * Whether it is a word of ASCII letters or one sign of ASCII: folded, it is the same in lower
   * case.
   */
  public boolean plain(int i) {
    return (flags[i] & PLAIN) != 0;
  }

  /** Index of the first token that begins at {@code offset} or behind it. */
  public int from(int offset) {
    int at = Arrays.binarySearch(starts, 0, size, offset);
    return at < 0 ? -at - 1 : at;
  }

  /** Offset of the first character of a token. */
  public int start(int i) {
    return starts[i];
  }

  /** Offset behind the last character of a token. */
  public int end(int i) {
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
