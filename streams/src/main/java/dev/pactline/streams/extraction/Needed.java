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
      Needed needed = end == behind ? ofElement(element) : null;
      if (needed != null && reach + needed.reach() > 0) {
        all.add(new Needed(needed.words(), reach + needed.reach()));
      }
      reach = reachBehind(reach, element, regex.substring(end, behind));
      i = behind;
    }
    return List.copyOf(all);
  }

  /** What a match of a character, class or group has; null where it may be anything. */
  private static Needed ofElement(String element) {
    if (Cue.isPlain(element)) {
      return new Needed(List.of(element), 0);
    }
    String inner = element.length() < 3 ? "" : element.substring(1, element.length() - 1);
    if (element.startsWith("[")) {
      boolean listed = !inner.isEmpty() && Cue.isPlain(inner) && inner.indexOf('-') < 0;
      return listed ? new Needed(inner.chars().mapToObj(Character::toString).toList(), 0) : null;
    }
    return element.startsWith("(?:") ? ofAny(Alternatives.split(inner.substring(2))) : null;
  }

  /** What a match of one of the alternatives has; null where one of them need not have anything. */
  private static Needed ofAny(List<String> alternatives) {
    List<String> words = new ArrayList<>();
    int reach = 0;
    for (String alternative : alternatives) {
      Needed first = first(alternative);
      if (first == null) {
        return null;
      }
      words.addAll(first.words());
      reach = Math.max(reach, first.reach());
    }
    return new Needed(List.copyOf(words), reach);
  }

  /** The first word, or group of words, that a match of one alternative has; null for none. */
  private static Needed first(String alternative) {
    if (!alternative.isEmpty() && Cue.isPlain(alternative)) {
      return new Needed(List.of(alternative), 0);
    }
    int reach = 0;
    int i = 0;
    while (i < alternative.length() && reach < NO_END) {
      int end = Alternatives.elementEnd(alternative, i);
      int behind = Alternatives.quantifierEnd(alternative, end);
      String element = alternative.substring(i, end);
      Needed needed = end == behind ? ofElement(element) : null;
      if (needed != null) {
        return new Needed(needed.words(), reach + needed.reach());
      }
      reach = reachBehind(reach, element, alternative.substring(end, behind));
      i = behind;
    }
    return null;
  }

  private static int reachBehind(int reach, String element, String quantifier) {
    return Math.min(NO_END, reach + times(longest(element), quantifier));
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
