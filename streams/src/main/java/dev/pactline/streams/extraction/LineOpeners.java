package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Words that a line may begin with, each with its label, looked up by their first characters. */
final class LineOpeners {
  private static final int SLOTS = 1 << 14;

  private final Lexicon lexicon;

  /** Those that begin with the same two characters, in their order. */
  private final Map<String, List<String>> byHead = new HashMap<>();

  /** A bit for the first two characters of every phrase: most lines begin with none of them. */
  private final BitSet pairs = new BitSet(SLOTS);

  private LineOpeners(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String phrase : new TreeSet<>(lexicon.phrases())) {
      byHead.computeIfAbsent(start(phrase, 2), unused -> new ArrayList<>()).add(phrase);
    }
    lexicon.phrases().forEach(phrase -> pairs.set(slot(phrase)));
  }

  /** Of the first two characters; of one that stands alone, of that one and nothing. */
  private static int slot(String phrase) {
    return slot(phrase.charAt(0), phrase.length() > 1 ? phrase.charAt(1) : 0);
  }

  private static int slot(char first, char second) {
    return ((first * 31 + second) * 0x9E3779B1) >>> 18;
  }

  private boolean mayOpen(String head) {
    return pairs.get(slot(head)) || pairs.get(slot(head.charAt(0), (char) 0));
  }

  static LineOpeners load(String name) {
    return new LineOpeners(Lexicon.load(name));
  }

  /** The label of the opener that a line in lower case begins with; null for none. */
  String of(String head) {
    if (head.isEmpty() || !mayOpen(head)) {
      return null;
    }
    String label = head.length() > 1 ? label(head, start(head, 1)) : null;
    return label == null ? label(head, start(head, 2)) : label;
  }

  private static String start(String phrase, int length) {
    return phrase.substring(0, Math.min(length, phrase.length()));
  }

  private String label(String head, String start) {
    for (String phrase : byHead.getOrDefault(start, List.of())) {
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
