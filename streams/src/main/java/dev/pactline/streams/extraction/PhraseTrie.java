package dev.pactline.streams.extraction;

import dev.pactline.language.Tokens;
import dev.pactline.language.WordTable;
import dev.pactline.streams.extraction.Matches.Hit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases of all word lists in one trie over words, so that a sentence is held against every
 * list in one pass: one look-up a word, however many lists there are. Immutable once built.
 */
final class PhraseTrie {
  /** Stands for all that begins with a word of which there are phrases of several words. */
  private static final Hit GOING_ON = new Hit(new long[0], 1, null);

  private final int lists;

  /** The words of the grammars, and behind them those of the phrases that they do not have. */
  private final WordTable words;

  /** Of the longest word of a phrase, in characters. */
  private int longest;

  /** Whether each of these words is in a phrase. */
  private final BitSet listed = new BitSet();

  /** What follows each word that a phrase begins with, by the number of the word. */
  private final Node[] roots;

  /** What is found of each of these words alone; null where no phrase begins with it. */
  private final Hit[] alone;

  private static final class Node {
    /** A bit for each list that has the phrase ending here; null for none. */
    private long[] lists;

    /** What is found of that phrase where it is all in one chunk; null where none ends here. */
    private Hit alone;

    /** Numbers of the words that go on from here, rising, and where they lead. */
    private int[] words = {};

    private Node[] next = {};

    /** Bits for the words that go on from here: most words do not, and are known by one look. */
    private long[] filter = {0};

    /** All those bits in one. */
    private long anyFilter;

    private Node next(int word) {
      int bit = bit(word);
      if ((anyFilter & (1L << bit)) == 0
          || (filter[(bit >>> 6) & (filter.length - 1)] & (1L << bit)) == 0) {
        return null;
      }
      int at = Arrays.binarySearch(words, word);
      return at < 0 ? null : next[at];
    }

    private static int bit(int word) {
      return (word * 0x9E3779B1) >>> 16;
    }

    /** Has eight bits for each word, and makes the filters of all that follow. */
    private void filter() {
      filter = new long[Math.max(1, Integer.highestOneBit(words.length) / 4)];
      for (int i = 0; i < words.length; i++) {
        int bit = bit(words[i]);
        filter[(bit >>> 6) & (filter.length - 1)] |= 1L << bit;
        anyFilter |= 1L << bit;
        next[i].filter();
      }
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

    private void endsIn(int list, int all) {
      if (lists == null) {
        lists = new long[(all + Long.SIZE - 1) / Long.SIZE];
        alone = new Hit(lists, 1, null);
      }
      lists[list >> 6] |= 1L << list;
    }
  }

  /**
   * @param lists the phrases of each list, in the order of the numbers of the lists
   */
  PhraseTrie(List<Set<String>> lists) {
    this.lists = lists.size();
    this.words = Tokens.words();
    lists.forEach(list -> list.forEach(this::list));
    this.roots = new Node[words.size() + 1];
    for (int list = 0; list < this.lists; list++) {
      for (String phrase : lists.get(list)) {
        add(phrase.split(" ", -1), list);
      }
    }
    this.alone = new Hit[roots.length];
    for (int i = 0; i < roots.length; i++) {
      if (roots[i] != null) {
        roots[i].filter();
        alone[i] = roots[i].words.length > 0 ? GOING_ON : roots[i].alone;
      }
    }
  }

  private void list(String phrase) {
    for (String word : phrase.split(" ", -1)) {
      listed.set(words.add(word));
      longest = Math.max(longest, word.length());
    }
  }

  private void add(String[] phrase, int list) {
    Node node = null;
    for (String word : phrase) {
      int number = words.number(word);
      if (node != null) {
        node = node.add(number);
      } else {
        node = roots[number] == null ? new Node() : roots[number];
        roots[number] = node;
      }
    }
    node.endsIn(list, lists);
  }

  /** The words of the grammars and of all phrases. */
  WordTable words() {
    return words;
  }

  /** Whether a phrase has the word of this number. */
  boolean lists(int word) {
    return listed.get(word);
  }

  /** The length of the longest word of a phrase, in characters. */
  int longest() {
    return longest;
  }

  /** How many lists it holds. */
  int lists() {
    return lists;
  }

  /**
   * Every phrase of every list in a sentence.
   *
   * @param chunks with the numbers of their words among {@link #words()}
   */
  Matches matches(Chunk[] chunks) {
    Matches matches = new Matches(lists, chunks.length);
    for (int i = 0; i < chunks.length; i++) {
      Chunk chunk = chunks[i];
      Hit known = chunk.plain() ? alone[chunk.wordNumber()] : GOING_ON;
      if (known == GOING_ON) {
        addFrom(chunks, i, matches);
      } else if (known != null) {
        matches.add(i, known);
      }
    }
    return matches;
  }

  /** Adds the phrases of one word and more that begin at a chunk. */
  private void addFrom(Chunk[] chunks, int i, Matches matches) {
    Node node = opening(chunks[i]);
    Hit hit = null;
    for (int end = i + 1; node != null; end++) {
      if (node.alone != null) {
        hit = hit == null && end == i + 1 ? node.alone : new Hit(node.lists, end - i, hit);
        matches.add(i, hit);
      }
      boolean ends = end == chunks.length || node.words.length == 0;
      node = ends ? null : behind(node, chunks[end]);
    }
  }

  private Node opening(Chunk chunk) {
    if (chunk.plain()) {
      return roots[chunk.wordNumber()];
    }
    return isDay(chunk) ? null : behind(null, chunk);
  }

  /** May the month is not "may". */
  private static boolean isDay(Chunk chunk) {
    return chunk.date() != null && chunk.word().indexOf(' ') < 0;
  }

  /** The node behind all words of a chunk, of which a mention may have several. */
  private Node behind(Node node, Chunk chunk) {
    if (chunk.plain() || chunk.word().indexOf(' ') < 0) {
      return behind(node, chunk.wordNumber());
    }
    Node at = node;
    char[] several = chunk.word().toCharArray();
    int from = 0;
    while (from <= several.length) {
      int to = from;
      while (to < several.length && several[to] != ' ') {
        to++;
      }
      at = behind(at, words.number(several, from, to));
      if (at == null) {
        return null;
      }
      from = to + 1;
    }
    return at;
  }

  private Node behind(Node node, int number) {
    if (number == WordTable.UNKNOWN) {
      return null;
    }
    return node == null ? roots[number] : node.next(number);
  }
}
