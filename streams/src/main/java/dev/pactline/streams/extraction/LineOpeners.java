package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Words that a line may begin with, each with its label, looked up by their first character. */
final class LineOpeners {
  private final Lexicon lexicon;
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private LineOpeners(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String phrase : new TreeSet<>(lexicon.phrases())) {
      byFirst.computeIfAbsent(phrase.charAt(0), unused -> new ArrayList<>()).add(phrase);
    }
  }

  static LineOpeners load(String name) {
    return new LineOpeners(Lexicon.load(name));
  }

  /** The label of the opener that a line in lower case begins with; null for none. */
  String of(String head) {
    List<String> phrases = head.isEmpty() ? null : byFirst.get(head.charAt(0));
    if (phrases == null) {
      return null;
    }
    for (String phrase : phrases) {
      if (head.startsWith(phrase) && !continuesWord(head, phrase.length())) {
        return lexicon.label(phrase);
      }
    }
    return null;
  }

  private static boolean continuesWord(String head, int at) {
    return at < head.length()
        && head.charAt(at) < 128
        && Character.isLetter(head.charAt(at))
        && head.charAt(at - 1) < 128;
  }
}
