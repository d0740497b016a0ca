package dev.pactline.streams.extraction;

import dev.pactline.language.WordTable;
import dev.pactline.streams.extraction.Matches.Hit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The phrases of all word lists in one trie over words, so that a sentence is held against every
 * list in one pass: one look-up a word, however many lists there are. Immutable once built.
 */
final class PhraseTrie {
  private final int lists;
  private final WordTable words;

  /** What follows each word that a phrase begins with, by the number of the word. */
  private final Node[] roots;

  /** Whether anything follows each of these words in a phrase. */
  private final boolean[] goesOn;

  /** What is found of each of these words alone; null where it is in no list. */
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

    private Node next(int word) {
      int bit = bit(word);
      if ((filter[(bit >>> 6) & (filter.length - 1)] & (1L << bit)) == 0) {
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
    this.words = new WordTable();
    lists.forEach(
        list -> list.forEach(phrase -> List.of(phrase.split(" ", -1)).forEach(words::add)));
    this.roots = new Node[words.size() + 1];
    for (int list = 0; list < this.lists; list++) {
      for (String phrase : lists.get(list)) {
        add(phrase.split(" ", -1), list);
      }
    }
    this.goesOn = new boolean[roots.length];
    this.alone = new Hit[roots.length];
    for (int i = 0; i < roots.length; i++) {
      if (roots[i] != null) {
        roots[i].filter();
        goesOn[i] = roots[i].words.length > 0;
        alone[i] = roots[i].alone;
      }
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

  /** The words of all phrases. */
  WordTable words() {
    return words;
  }

  /** How many lists it holds. */
  int lists() {
    return lists;
  }

  /**
   * Every phrase of every list in a sentence.
   *
   * @param numbers of the words of the chunks
   */
  Matches matches(Chunk[] chunks, int[] numbers) {
    Matches matches = new Matches(lists, chunks.length);
    for (int i = 0; i < chunks.length; i++) {
      if (chunks[i].plain() && !goesOn[numbers[i]]) {
        if (alone[numbers[i]] != null) {
          matches.add(i, alone[numbers[i]]);
        }
        continue;
      }
      Node node = opening(chunks[i], numbers[i]);
      Hit hit = null;
      for (int end = i + 1; node != null; end++) {
        if (node.alone != null) {
          hit = hit == null && end == i + 1 ? node.alone : new Hit(node.lists, end - i, hit);
          matches.add(i, hit);
        }
        boolean ends = end == chunks.length || node.words.length == 0;
        node = ends ? null : behind(node, chunks[end], numbers[end]);
      }
    }
    return matches;
  }

  private Node opening(Chunk chunk, int number) {
    if (chunk.plain()) {
      return roots[number];
    }
    return isDay(chunk) ? null : behind(null, chunk, number);
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
