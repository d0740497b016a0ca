package dev.pactline.streams.extraction;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases of all word lists in one trie over words, so that a sentence is held against every
 * list in one pass: one look-up a word, however many lists there are. Immutable once built.
 */
final class PhraseTrie {
  private final int lists;
  private final KnownWords words;

  /** What follows each word that a phrase begins with, by the number of the word. */
  private final Node[] roots;

  private static final class Node {
    private static final int[] EMPTY = {};

    /** Numbers of the lists that have the phrase ending here. */
    private int[] lists = EMPTY;

    /** Numbers of the words that go on from here, rising, and where they lead. */
    private int[] words = EMPTY;

    private Node[] next = {};

    private Node next(int word) {
      int at = Arrays.binarySearch(words, word);
      return at < 0 ? null : next[at];
    }

    private Node add(int word) {
      int at = Arrays.binarySearch(words, word);
      if (at >= 0) {
        return next[at];
      }
      int gap = -at - 1;
      int[] moreWords = Arrays.copyOf(words, words.length + 1);
      Node[] moreNodes = Arrays.copyOf(next, next.length + 1);
      System.arraycopy(words, gap, moreWords, gap + 1, words.length - gap);
      System.arraycopy(next, gap, moreNodes, gap + 1, next.length - gap);
      moreWords[gap] = word;
      moreNodes[gap] = new Node();
      words = moreWords;
      next = moreNodes;
      return moreNodes[gap];
    }

    private void endsIn(int list) {
      lists = Arrays.copyOf(lists, lists.length + 1);
      lists[lists.length - 1] = list;
    }
  }

  /**
   * @param lists the phrases of each list, in the order of the numbers of the lists
   */
  PhraseTrie(List<Set<String>> lists) {
    Set<String> all = new LinkedHashSet<>();
    lists.forEach(list -> list.forEach(phrase -> all.addAll(List.of(phrase.split(" ", -1)))));
    this.lists = lists.size();
    this.words = new KnownWords(all);
    this.roots = new Node[words.size() + 1];
    for (int list = 0; list < this.lists; list++) {
      for (String phrase : lists.get(list)) {
        add(phrase.split(" ", -1), list);
      }
    }
  }

  private void add(String[] phrase, int list) {
    Node node = null;
    for (String word : phrase) {
      int number = words.number(word, 0, word.length());
      if (node != null) {
        node = node.add(number);
      } else {
        node = roots[number] == null ? new Node() : roots[number];
        roots[number] = node;
      }
    }
    node.endsIn(list);
  }

  /** The words of all phrases. */
  KnownWords words() {
    return words;
  }

  /** How many lists it holds. */
  int lists() {
    return lists;
  }

  /**
   * For each list, by its number, how many chunks the longest phrase from each chunk on takes up; a
   * row is null where the sentence has no phrase of the list.
   *
   * @param numbers of the words of the chunks
   */
  byte[][] lengths(Chunk[] chunks, int[] numbers) {
    byte[][] lengths = new byte[lists][];
    for (int i = 0; i < chunks.length; i++) {
      Node node = isDay(chunks[i]) ? null : behind(null, chunks[i], numbers[i]);
      for (int end = i + 1; node != null; end++) {
        for (int list : node.lists) {
          if (lengths[list] == null) {
            lengths[list] = new byte[chunks.length];
          }
          lengths[list][i] = (byte) (end - i);
        }
        boolean ends = end == chunks.length || node.words.length == 0;
        node = ends ? null : behind(node, chunks[end], numbers[end]);
      }
    }
    return lengths;
  }

  /** May the month is not "may". */
  private static boolean isDay(Chunk chunk) {
    return chunk.date() != null && chunk.word().indexOf(' ') < 0;
  }

  /** The node behind all words of a chunk, of which a mention may have several. */
  private Node behind(Node node, Chunk chunk, int number) {
    if (chunk.plain() || chunk.word().indexOf(' ') < 0) {
      return behind(node, number);
    }
    Node at = node;
    int from = 0;
    while (from <= chunk.word().length()) {
      int space = chunk.word().indexOf(' ', from);
      int to = space < 0 ? chunk.word().length() : space;
      at = behind(at, words.number(chunk.word(), from, to));
      if (at == null) {
        return null;
      }
      from = to + 1;
    }
    return at;
  }

  private Node behind(Node node, int number) {
    if (number == KnownWords.UNKNOWN) {
      return null;
    }
    return node == null ? roots[number] : node.next(number);
  }
}
