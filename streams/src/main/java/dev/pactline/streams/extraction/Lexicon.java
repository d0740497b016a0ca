package dev.pactline.streams.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of cue words and phrases in lower case, read from a resource: one a line, {@code #} starts
 * a comment. Of a line {@code phrase = label} the label can be asked for.
 */
final class Lexicon {
  private static final List<Lexicon> LOADED = new ArrayList<>();

  /** Null from when a list is loaded until the next sentence asks. */
  private static volatile PhraseTrie all;

  private final int id;
  private final Map<String, String> labels;

  private Lexicon(int id, Map<String, String> labels) {
    this.id = id;
    this.labels = labels;
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
    synchronized (LOADED) {
      Lexicon lexicon = new Lexicon(LOADED.size(), labels);
      LOADED.add(lexicon);
      all = null;
      return lexicon;
    }
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

  /** Whether the plain word at {@code at} is in the list by itself. */
  boolean has(Parsed parsed, int at) {
    return match(parsed, at) > 0 && contains(parsed.word(at));
  }

  /** How many chunks from {@code at} on make up the longest phrase of the list; 0 for none. */
  int match(Parsed parsed, int at) {
    byte[] lengths = parsed.phrases(this);
    return at < 0 || at >= lengths.length ? 0 : lengths[at];
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

  /** All lists loaded so far in one trie. */
  static PhraseTrie all() {
    PhraseTrie built = all;
    if (built == null) {
      synchronized (LOADED) {
        built = new PhraseTrie(LOADED.stream().map(Lexicon::phrases).toList());
        all = built;
      }
    }
    return built;
  }
}
