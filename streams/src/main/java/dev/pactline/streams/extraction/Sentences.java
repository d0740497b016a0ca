package dev.pactline.streams.extraction;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divides a line into sentences: full stops of abbreviations and numbers do not end one. */
final class Sentences {
  /**
   * No reader needs more at a time, and none must see more: it bounds the work on text without full
   * stops.
   */
  static final int LONGEST = 2_000;

  /** As much in Chinese, where a word has two characters and no space behind it. */
  static final int LONGEST_HAN = 500;

  private static final Lexicon NEVER_LAST = Lexicon.load("abbreviations");
  private static final Lexicon SELDOM_LAST = Lexicon.load("abbreviations-that-may-end");
  private static final Lexicon OPENERS = Lexicon.load("sentence-openers");
  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .map(month -> month.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
  private static final String CLOSERS = "\"'”’)]»」』）";
  private static final String CHINESE_STOPS = "。！？；";

  private Sentences() {}

  static List<Sentence> of(Line line, int paragraph) {
    List<Sentence> sentences = new ArrayList<>();
    String text = line.text();
    int from = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (mayEnd(text.charAt(i), i - from) && endsAt(text, from, i)) {
        int end = afterClosers(text, i + 1);
        add(sentences, line, paragraph, from, end);
        from = end;
        i = end - 1;
      }
    }
    add(sentences, line, paragraph, from, length);
    return sentences;
  }

  private static void add(List<Sentence> sentences, Line line, int paragraph, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(line.text().charAt(start))) {
      start++;
    }
    while (end > start && blank(line.text().charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      String text = line.text().substring(start, end);
      sentences.add(new Sentence(line, paragraph, text, line.start() + start));
    }
  }

  /** Most characters are letters or spaces and end no sentence that is not too long. */
  private static boolean mayEnd(char c, int length) {
    boolean character = Letters.isCommonHan(c) && length < LONGEST_HAN;
    return c == '.' || c == '!' || c == '?' || (c > 0x7F && !character) || length >= LONGEST;
  }

  private static boolean endsAt(String text, int from, int i) {
    char c = text.charAt(i);
    if (c > 0x7F && CHINESE_STOPS.indexOf(c) >= 0) {
      return true;
    }
    if (i - from >= LONGEST_HAN && Han.is(c)) {
      return true;
    }
    if (i - from >= LONGEST) {
      return blank(c) || i - from >= 2 * LONGEST;
    }
    if (c == '!' || c == '?') {
      return followedByGap(text, i);
    }
    return c == '.' && followedByGap(text, i) && !abbreviates(text, from, i);
  }

  private static boolean followedByGap(String text, int i) {
    int next = afterClosers(text, i + 1);
    return next >= text.length() || blank(text.charAt(next));
  }

  private static boolean abbreviates(String text, int from, int dot) {
    int next = afterClosers(text, dot + 1);
    while (next < text.length() && blank(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return false;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      return true;
    }
    String word = wordBefore(text, from, dot);
    if (NEVER_LAST.contains(word) || isInitial(word)) {
      return true;
    }
    if (isDay(word)) {
      return MONTHS.contains(wordAt(text, next));
    }
    return (SELDOM_LAST.contains(word) || word.indexOf('.') >= 0) && !opensSentence(text, next);
  }

  /** Whether a single capital letter stands before the stop, as in "J. Smith". */
  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  /** "19. September 2018": a day of a month, as many write it. */
  private static boolean isDay(String word) {
    return !word.isEmpty()
        && word.length() <= 2
        && Character.isDigit(word.charAt(0))
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  private static boolean opensSentence(String text, int at) {
    return OPENERS.contains(wordAt(text, at));
  }

  private static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 20 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static String wordBefore(String text, int from, int dot) {
    int start = dot;
    while (start > from && dot - start < 20 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, dot).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '$';
  }

  private static int afterClosers(String text, int from) {
    int i = from;
    while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean blank(char c) {
    return Letters.isBlank(c);
  }
}
