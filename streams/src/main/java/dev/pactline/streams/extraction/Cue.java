package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where one of its first characters stands, and there only with those
 * of its alternatives that begin with it. A plain pattern tries all of them at each character of a
 * text; for the word lists of Chinese that was nearly all the time of reading.
 */
final class Cue {
  /** In no cue: what begins with one of them may begin with anything. */
  private static final String STRANGERS = "鑫\uE0FF\uD83D";

  /** Ranges of a class are of ASCII; the end of a line counts as the end of a text. */
  private static final String UNWRITTEN = unwritten();

  private static final String SIGNS = "\\[](){}.*+?^$|";

  /** The characters that a match may begin with, each where {@link #slot} says; else 0. */
  private final char[] first;

  /** What may begin with each of them. */
  private final Opening[] openings;

  /** A bit for each character that a match may begin with: most are passed over by one look. */
  private final long[] starts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** What a match has behind its start. */
  private final List<Near> needed;

  /**
   * Words near the start of a match.
   *
   * @param reach where they end, at most, from the start of the match
   */
  private record Near(Cue words, int reach) {}

  /**
   * What may begin with one character.
   *
   * @param words in the order of the pattern, of which the first that fits is the match; null where
   *     there are more than words
   * @param pattern null where there are words
   * @param seconds the characters that may come next; null where any may
   */
  private record Opening(List<String> words, Pattern pattern, String seconds) {}

  private Cue(Map<Character, Opening> byFirst, List<Near> needed) {
    this.needed = needed;
    // Wide, so that nearly every character that no match begins with meets an empty slot at once.
    int size = Integer.highestOneBit(byFirst.size()) * 8;
    this.first = new char[size];
    this.openings = new Opening[size];
    byFirst.forEach(
        (c, opening) -> {
          first[slot(c)] = c;
          openings[slot(c)] = opening;
          starts[c >> 6] |= 1L << c;
        });
  }

  /** Where a character is, or would be. */
  private int slot(char c) {
    int mask = first.length - 1;
    int slot = ((c * 0x9E3779B1) >>> 16) & mask;
    while (first[slot] != 0 && first[slot] != c) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * @param regex begins with words or signs written out, not with a negation; ranges in it are of
   *     ASCII
   */
  static Cue of(String regex) {
    Pattern whole = Pattern.compile(regex);
    if (STRANGERS.chars().anyMatch(c -> mayBeginWith(whole, Character.toString(c)))) {
      throw new IllegalArgumentException("may begin with any character: " + regex);
    }
    Alternatives alternatives = Alternatives.of(regex);
    List<Pattern> each = alternatives.openings().stream().map(Pattern::compile).toList();
    Map<Character, Opening> byFirst = new HashMap<>();
    for (int at = 0; at < regex.length(); at++) {
      char c = regex.charAt(at);
      String start = Character.toString(c);
      if (!byFirst.containsKey(c) && mayBeginWith(whole, start)) {
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
          if (mayBeginWith(each.get(i), start)) {
            fitting.add(alternatives.openings().get(i));
          }
        }
        byFirst.put(c, opening(start, fitting, alternatives.rest()));
      }
    }
    return new Cue(byFirst, near(regex));
  }

  private static List<Near> near(String regex) {
    List<Near> near = new ArrayList<>();
    if (Alternatives.split(regex).stream().allMatch(Cue::isPlain)) {
      return near;
    }
    for (Needed needed : Needed.of(regex)) {
      int longest = needed.words().stream().mapToInt(String::length).max().orElseThrow();
      near.add(new Near(of(String.join("|", needed.words())), needed.reach() + longest));
    }
    return List.copyOf(near);
  }

  private boolean begins(char c) {
    return (starts[c >> 6] & (1L << c)) != 0;
  }

  private static Opening opening(String first, List<String> alternatives, String rest) {
    if (rest.isEmpty() && alternatives.stream().allMatch(Cue::isPlain)) {
      return new Opening(List.copyOf(alternatives), null, null);
    }
    Pattern pattern = Pattern.compile("(?:" + String.join("|", alternatives) + ")" + rest);
    if (STRANGERS.chars().anyMatch(c -> mayBeginWith(pattern, first + Character.toString(c)))) {
      return new Opening(null, pattern, null);
    }
    StringBuilder seconds = new StringBuilder();
    (pattern.pattern() + UNWRITTEN)
        .chars()
        .distinct()
        .filter(c -> mayBeginWith(pattern, first + Character.toString(c)))
        .forEach(c -> seconds.append((char) c));
    return new Opening(null, pattern, seconds.toString());
  }

  private static String unwritten() {
    StringBuilder signs = new StringBuilder("\u0085\u2028\u2029");
    for (char c = 0; c < 0x80; c++) {
      signs.append(c);
    }
    return signs.toString();
  }

  static boolean isPlain(String regex) {
    return regex.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** Whether a match may begin so: there is one, or the pattern asks for what follows. */
  private static boolean mayBeginWith(Pattern pattern, String start) {
    Matcher matcher = pattern.matcher(start);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  boolean in(String text) {
    return in(text, 0, text.length());
  }

  /** Whether it is in [from, to), as if the text were nothing else. */
  boolean in(String text, int from, int to) {
    return search(text, from, to).find();
  }

  Search search(String text) {
    return search(text, 0, text.length());
  }

  /** Finds it in [from, to), as if the text were nothing else; an empty stretch may be turned. */
  Search search(String text, int from, int to) {
    return new Search(text, from, to);
  }

  /** Goes from match to match, as a matcher does. */
  final class Search {
    private final String text;
    private final int to;
    private int next;
    private int start;
    private int end;

    /** Of the last match; null where that was a plain word. */
    private Matcher matcher;

    private Search(String text, int from, int to) {
      this.text = text;
      this.next = from;
      this.to = to;
    }

    boolean find() {
      while (next < to) {
        char c = text.charAt(next);
        if (begins(c) && matches(openings[slot(c)], next)) {
          start = next;
          next = Math.max(next + 1, end);
          return true;
        }
        next++;
      }
      return false;
    }

    private boolean matches(Opening opening, int at) {
      if (opening.seconds() != null
          && at + 1 < to
          && opening.seconds().indexOf(text.charAt(at + 1)) < 0) {
        return false;
      }
      if (opening.words() == null) {
        for (int i = 0; i < needed.size(); i++) {
          Near near = needed.get(i);
          if (!near.words().in(text, at, Math.min(to, at + near.reach()))) {
            return false;
          }
        }
        matcher = opening.pattern().matcher(text).region(at, to);
        boolean found = matcher.lookingAt();
        end = found ? matcher.end() : at;
        return found;
      }
      for (String word : opening.words()) {
        if (at + word.length() <= to && text.startsWith(word, at)) {
          matcher = null;
          end = at + word.length();
          return true;
        }
      }
      return false;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    /** Where a group of the last match begins; the pattern must have it. */
    int start(int group) {
      return matcher.start(group);
    }
  }
}
