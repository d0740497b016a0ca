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
  private final Words phrases;

  private Lexicon(int id, Map<String, String> labels) {
    this.id = id;
    this.labels = labels;
    this.phrases = Words.of(labels.keySet());
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
    return listed(labels);
  }

  /**
   * A list of few words, written beside the rule that asks for them: a sentence that has none of
   * them is known without a look at its words.
   */
  static Lexicon of(String... phrases) {
    Map<String, String> labels = new HashMap<>();
    for (String phrase : phrases) {
      labels.put(phrase, "");
    }
    return listed(labels);
  }

  private static Lexicon listed(Map<String, String> labels) {
    synchronized (LOADED) {
      Lexicon lexicon = new Lexicon(LOADED.size(), labels);
      LOADED.add(lexicon);
      all = null;
      return lexicon;
    }
  }

  boolean contains(String phrase) {
    return phrases.contains(phrase);
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
    return parsed.matches(this).alone(id, at) && parsed.at(at).plain();
  }

  /** How many chunks from {@code at} on make up the longest phrase of the list; 0 for none. */
  int match(Parsed parsed, int at) {
    return parsed.matches(this).length(id, at);
  }

  /** Index of the first phrase of the list in [from, to); -1 for none. */
  int find(Parsed parsed, int from, int to) {
    return parsed.matches(this).find(id, from, to);
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
