package dev.pactline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Phrases of one or more words, each with a meaning, as a trie over word numbers. Matching takes
 * the longest and looks at each token at most once per phrase length.
 */
final class Phrases<T> {
  /** Up to so many words are looked through faster one by one. */
  private static final int FEW = 6;

  private final Vocabulary vocabulary;
  private final boolean backwards;
  private Node<T>[] roots = nodes(64);

  private static final class Node<T> {
    private T value;
    private int[] words = new int[0];
    private Node<T>[] next = nodes(0);

    /** A bit for the words that go on from here: most words do not, and are known by one look. */
    private long filter;

    private static long bit(int id) {
      return 1L << ((id * 0x9E3779B1) >>> 26);
    }

    private Node<T> child(int id) {
      if ((filter & bit(id)) == 0) {
        return null;
      }
      if (words.length > FEW) {
        int at = Arrays.binarySearch(words, id);
        return at < 0 ? null : next[at];
      }
      for (int at = 0; at < words.length; at++) {
        if (words[at] == id) {
          return next[at];
        }
      }
      return null;
    }

    private Node<T> childFor(int id) {
      int at = Arrays.binarySearch(words, id);
      if (at >= 0) {
        return next[at];
      }
      filter |= bit(id);
      int gap = -at - 1;
      int[] moreWords = Arrays.copyOf(words, words.length + 1);
      Node<T>[] moreNodes = Arrays.copyOf(next, next.length + 1);
      System.arraycopy(words, gap, moreWords, gap + 1, words.length - gap);
      System.arraycopy(next, gap, moreNodes, gap + 1, next.length - gap);
      moreWords[gap] = id;
      moreNodes[gap] = new Node<>();
      words = moreWords;
      next = moreNodes;
      return moreNodes[gap];
    }
  }

  /** A phrase found: its meaning, and the token behind it (before it, where read backwards). */
  record Match<T>(T value, int end) {}

  private Phrases(Vocabulary vocabulary, boolean backwards) {
    this.vocabulary = vocabulary;
    this.backwards = backwards;
  }

  static <T> Phrases<T> forwards(Vocabulary vocabulary) {
    return new Phrases<>(vocabulary, false);
  }

  /** Phrases that are looked up from their last word towards their first. */
  static <T> Phrases<T> backwards(Vocabulary vocabulary) {
    return new Phrases<>(vocabulary, true);
  }

  /** Gives {@code phrase} a meaning; hyphens in it may be spaces in the text. The last one wins. */
  void add(String phrase, T value) {
    put(phrase, value);
    if (phrase.indexOf('-') > 0) {
      put(phrase.replace('-', ' '), value);
    }
  }

  /** The meaning of exactly {@code phrase}; null where it has none. */
  T get(String phrase) {
    Node<T> node = null;
    for (int id : ids(phrase)) {
      node = node == null ? root(id) : child(node, id);
      if (node == null) {
        return null;
      }
    }
    return node == null ? null : node.value;
  }

  private void put(String phrase, T value) {
    List<Integer> ids = ids(phrase);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("phrase without words: " + phrase);
    }
    Node<T> node = rootFor(ids.get(0));
    for (int id : ids.subList(1, ids.size())) {
      node = node.childFor(id);
    }
    node.value = value;
  }

  private List<Integer> ids(String phrase) {
    Tokens tokens = Tokens.of(phrase, vocabulary);
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      ids.add(vocabulary.add(tokens.folded(i)));
    }
    if (backwards) {
      Collections.reverse(ids);
    }
    return ids;
  }

  private Node<T> rootFor(int id) {
    if (id >= roots.length) {
      roots = Arrays.copyOf(roots, Math.max(id + 1, roots.length * 2));
    }
    if (roots[id] == null) {
      roots[id] = new Node<>();
    }
    return roots[id];
  }

  private Node<T> root(int id) {
    return id < roots.length ? roots[id] : null;
  }

  private static <T> Node<T> child(Node<T> node, int id) {
    return id == Vocabulary.UNKNOWN ? null : node.child(id);
  }

  /** Whether a phrase begins (ends, where read backwards) with the word of this number. */
  boolean begins(int id) {
    return id < roots.length && roots[id] != null;
  }

  /** The longest phrase that begins at token {@code i}; null where there is none. */
  Match<T> at(Tokens tokens, int i) {
    int id = tokens.word(i);
    Node<T> node = id == Vocabulary.UNKNOWN ? null : root(id);
    Match<T> longest = null;
    int end = i;
    while (node != null) {
      end++;
      if (node.value != null) {
        longest = new Match<>(node.value, end);
      }
      node = tokens.blankLineBefore(end) ? null : child(node, tokens.word(end));
    }
    return longest;
  }

  /**
   * The longest phrase that ends just before token {@code i}; null where there is none. Its {@code
   * end} is its first token.
   */
  Match<T> before(Tokens tokens, int i) {
    int id = tokens.word(i - 1);
    Node<T> node = id == Vocabulary.UNKNOWN || tokens.blankLineBefore(i) ? null : root(id);
    Match<T> longest = null;
    int first = i;
    while (node != null) {
      first--;
      if (node.value != null) {
        longest = new Match<>(node.value, first);
      }
      node = tokens.blankLineBefore(first) ? null : child(node, tokens.word(first - 1));
    }
    return longest;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> Node<T>[] nodes(int length) {
    return new Node[length];
  }
}
