package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of which a match of a pattern has one: "9[^，]{0,24}?(?:参加|出席)" has "参加" or "出席", at most 49
 * characters behind its start. Where none of them stands, the pattern need not be tried: it would
 * try every word at every place.
 *
 * @param words of which one is in each match, plain words all of them
 * @param reach how many UTF-16 code units behind the start of a match such a word begins, at most
 */
record Needed(List<String> words, int reach) {
  private static final int NO_END = 1 << 20;

  /** The groups of words that a match has; none where they may be anywhere. */
  static List<Needed> of(String regex) {
    List<Needed> all = new ArrayList<>();
    int reach = 0;
    int i = 0;
    while (i < regex.length() && reach < NO_END) {
      int end = Alternatives.elementEnd(regex, i);
      int behind = Alternatives.quantifierEnd(regex, end);
      String element = regex.substring(i, end);
      if (element.equals("|")) {
        return List.of();
      }
      List<String> words = end == behind ? words(element) : List.of();
      if (!words.isEmpty() && reach > 0) {
        all.add(new Needed(words, reach));
      }
      reach = Math.min(NO_END, reach + times(longest(element), regex.substring(end, behind)));
      i = behind;
    }
    return List.copyOf(all);
  }

  /** The alternatives of a group of plain words, or a plain character; empty for anything else. */
  private static List<String> words(String element) {
    if (element.length() == 1) {
      return Cue.isPlain(element) ? List.of(element) : List.of();
    }
    if (!element.startsWith("(?:")) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (String word : Alternatives.split(element.substring(3, element.length() - 1))) {
      boolean group = word.startsWith("(?:") && Alternatives.elementEnd(word, 0) == word.length();
      List<String> inner = group ? words(word) : List.of(word);
      if (inner.isEmpty() || inner.stream().anyMatch(w -> w.isEmpty() || !Cue.isPlain(w))) {
        return List.of();
      }
      words.addAll(inner);
    }
    return words;
  }

  /** How many code units an element takes up, at most: two where any character may stand. */
  private static int longest(String element) {
    if (!element.startsWith("(")) {
      return element.length() == 1 && Cue.isPlain(element) ? 1 : 2;
    }
    int longest = 0;
    if (element.startsWith("(?:")) {
      for (String part : Alternatives.split(element.substring(3, element.length() - 1))) {
        longest = Math.max(longest, longestOf(part));
      }
      return longest;
    }
    return element.startsWith("(?") ? 0 : NO_END;
  }

  private static int longestOf(String regex) {
    int longest = 0;
    int i = 0;
    while (i < regex.length()) {
      int end = Alternatives.elementEnd(regex, i);
      int behind = Alternatives.quantifierEnd(regex, end);
      int element = times(longest(regex.substring(i, end)), regex.substring(end, behind));
      longest = Math.min(NO_END, longest + element);
      i = behind;
    }
    return longest;
  }

  /** A length as often as the quantifier says, at most. */
  private static int times(int length, String quantifier) {
    if (quantifier.isEmpty() || quantifier.startsWith("?")) {
      return length;
    }
    String bounds = quantifier.startsWith("{") ? quantifier.split("[{}]", -1)[1] : ",";
    String most = bounds.substring(bounds.indexOf(',') + 1);
    return most.isEmpty() ? NO_END : (int) Math.min(NO_END, (long) length * Long.parseLong(most));
  }
}
