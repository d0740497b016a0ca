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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A list of cue words and phrases in lower case, read from a resource: one a line, {@code #} starts
 * a comment. Of a line {@code phrase = label} the label can be asked for.
 */
final class Lexicon {
  private static final AtomicInteger LOADED = new AtomicInteger();

  private final int id = LOADED.getAndIncrement();
  private final Map<String, String> labels;
  private final Set<String> firstWords;
  private final int longest;

  private Lexicon(Map<String, String> labels) {
    this.labels = new HashMap<>(labels);
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
  int match(Parsed parsed, int at) {
    return at < 0 || at >= parsed.size() ? 0 : parsed.phrases(this)[at];
  }

  /** Of each chunk the number of chunks from it on that make up the longest phrase of the list. */
  byte[] lengths(List<Chunk> chunks) {
    byte[] lengths = new byte[chunks.size()];
    for (int i = 0; i < lengths.length; i++) {
      boolean day =
          chunks.get(i).date() != null && chunks.get(i).word().indexOf(' ') < 0; // May is not "may"
      if (!day && firstWords.contains(firstWord(chunks.get(i).word()))) {
        lengths[i] = (byte) length(chunks, i);
      }
    }
    return lengths;
  }

  private int length(List<Chunk> chunks, int at) {
    String first = chunks.get(at).word();
    int found = labels.containsKey(first) ? 1 : 0;
    StringBuilder phrase = new StringBuilder(first);
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
  int find(Parsed parsed, int from, int to) {
    byte[] lengths = parsed.phrases(this);
    for (int i = Math.max(0, from); i < Math.min(to, lengths.length); i++) {
      if (lengths[i] > 0 && i + lengths[i] <= to) {
        return i;
      }
    }
    return -1;
  }

  boolean in(Parsed parsed, int from, int to) {
    return find(parsed, from, to) >= 0;
  }

  /** Number of this list among all that are loaded. */
  int id() {
    return id;
  }

  /** How many lists are loaded so far. */
  static int loaded() {
    return LOADED.get();
  }
}
