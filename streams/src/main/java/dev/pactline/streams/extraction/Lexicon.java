package dev.pactline.streams.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of cue words and phrases in lower case, read from a resource: one a line, {@code #} starts
 * a comment. Of a line {@code phrase = label} the label can be asked for.
 */
final class Lexicon {
  private final Map<String, String> labels;
  private final Set<String> firstWords;
  private final int longest;

  private Lexicon(Map<String, String> labels) {
    this.labels = Map.copyOf(labels);
    this.firstWords = new HashSet<>();
    int words = 1;
    for (String phrase : labels.keySet()) {
      String[] parts = phrase.split(" ", -1);
      firstWords.add(parts[0]);
      words = Math.max(words, parts.length);
    }
    this.longest = words;
  }

  static Lexicon load(String name) {
    Map<String, String> labels = new HashMap<>();
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(line -> !line.isEmpty())
          .forEach(
              line -> {
                String[] parts = line.split("\\s*=\\s*", 2);
                labels.put(parts[0], parts.length > 1 ? parts[1] : "");
              });
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name, e);
    }
    return new Lexicon(labels);
  }

  boolean contains(String phrase) {
    return labels.containsKey(phrase);
  }

  /** The label of a phrase; null where the list does not have it. */
  String label(String phrase) {
    return labels.get(phrase);
  }

  Set<String> phrases() {
    return labels.keySet();
  }

  /** How many chunks from {@code at} on make up the longest phrase of the list; 0 for none. */
  int match(List<Chunk> chunks, int at) {
    if (at < 0 || at >= chunks.size() || !firstWords.contains(firstWord(chunks.get(at).word()))) {
      return 0;
    }
    StringBuilder phrase = new StringBuilder(chunks.get(at).word());
    int found = labels.containsKey(phrase.toString()) ? 1 : 0;
    for (int i = 1; i < longest && at + i < chunks.size(); i++) {
      phrase.append(' ').append(chunks.get(at + i).word());
      if (labels.containsKey(phrase.toString())) {
        found = i + 1;
      }
    }
    return found;
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** Index of the first phrase of the list in [from, to); -1 for none. */
  int find(List<Chunk> chunks, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, chunks.size()); i++) {
      int words = match(chunks, i);
      if (words > 0 && i + words <= to) {
        return i;
      }
    }
    return -1;
  }

  boolean in(List<Chunk> chunks, int from, int to) {
    return find(chunks, from, to) >= 0;
  }
}
