package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern divided into the alternatives that it begins with and the rest that follows any of
 * them: "(?:a|b)c" into a, b and c; "a|b" into a and b, and nothing.
 */
record Alternatives(List<String> openings, String rest) {
  private static final String QUANTIFIERS = "*+?{";

  static Alternatives of(String regex) {
    List<String> whole = split(regex);
    if (whole.size() > 1) {
      return new Alternatives(whole, "");
    }
    int close = regex.startsWith("(?:") ? groupEnd(regex, 0) : -1;
    boolean repeated =
        close >= 0
            && close + 1 < regex.length()
            && QUANTIFIERS.indexOf(regex.charAt(close + 1)) >= 0;
    return close < 0 || repeated
        ? new Alternatives(List.of(regex), "")
        : new Alternatives(split(regex.substring(3, close)), regex.substring(close + 1));
  }

  /** The parts between the bars that stand in no group. */
  static List<String> split(String regex) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = classEnd(regex, i);
      } else if (c == '(') {
        i = groupEnd(regex, i);
      } else if (c == '|') {
        parts.add(regex.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(regex.substring(from));
    return parts;
  }

  /** Behind the character, class or group that begins at {@code i}. */
  static int elementEnd(String regex, int i) {
    return switch (regex.charAt(i)) {
      case '\\' -> Math.min(regex.length(), i + 2);
      case '[' -> classEnd(regex, i) + 1;
      case '(' -> groupEnd(regex, i) + 1;
      default -> i + 1;
    };
  }

  /** Behind the quantifier that begins at {@code i}; {@code i} where none does. */
  static int quantifierEnd(String regex, int i) {
    if (i >= regex.length() || QUANTIFIERS.indexOf(regex.charAt(i)) < 0) {
      return i;
    }
    int end = regex.charAt(i) == '{' ? regex.indexOf('}', i) + 1 : i + 1;
    boolean manner = end < regex.length() && "?+".indexOf(regex.charAt(end)) >= 0;
    return manner ? end + 1 : end;
  }

  private static int groupEnd(String regex, int open) {
    int depth = 0;
    for (int i = open; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = classEnd(regex, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no end of a group: " + regex);
  }

  private static int classEnd(String regex, int open) {
    int end = regex.indexOf(']', open + 1);
    if (end < 0) {
      throw new IllegalArgumentException("no end of a class: " + regex);
    }
    return end;
  }
}
