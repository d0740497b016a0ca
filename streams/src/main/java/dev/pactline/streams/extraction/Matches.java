package dev.pactline.streams.extraction;

/**
 * Which phrases of all word lists begin at each chunk of a sentence. Most questions are for a list
 * that the sentence has no word of, and are answered by one look.
 */
final class Matches {

  /** A phrase that begins at a chunk. */
  static final class Hit {
    /** A bit for each list that has it. */
    private final long[] lists;

    /** How many chunks it takes up. */
    private final int length;

    /** The next shorter one from the same chunk on; null for none. */
    private final Hit shorter;

    /**
     * @param lists not changed any more once a sentence is looked through
     */
    Hit(long[] lists, int length, Hit shorter) {
      this.lists = lists;
      this.length = length;
      this.shorter = shorter;
    }

    private boolean in(int list) {
      return has(lists, list);
    }
  }

  private final int lists;

  /** The longest phrase from each chunk on; null for none. */
  private final Hit[] hits;

  /** A bit for each list that the sentence has a phrase of. */
  private final long[] any;

  /**
   * @param lists how many lists there are
   */
  Matches(int lists, int chunks) {
    this.lists = lists;
    this.hits = new Hit[chunks];
    this.any = new long[(lists + Long.SIZE - 1) / Long.SIZE];
  }

  void add(int chunk, Hit hit) {
    hits[chunk] = hit;
    for (int i = 0; i < any.length; i++) {
      any[i] |= hit.lists[i];
    }
  }

  private static boolean has(long[] bits, int list) {
    return (bits[list >> 6] & (1L << list)) != 0;
  }

  /** How many lists were looked through. */
  int lists() {
    return lists;
  }

  /** How many chunks the longest phrase of the list from a chunk on takes up; 0 for none. */
  int length(int list, int chunk) {
    return chunk >= 0 && chunk < hits.length && has(any, list) ? longest(list, chunk) : 0;
  }

  /** Whether the list has a phrase that is the chunk alone. */
  boolean alone(int list, int chunk) {
    if (chunk < 0 || chunk >= hits.length || !has(any, list)) {
      return false;
    }
    Hit hit = hits[chunk];
    while (hit != null && hit.length > 1) {
      hit = hit.shorter;
    }
    return hit != null && hit.in(list);
  }

  private int longest(int list, int chunk) {
    Hit hit = hits[chunk];
    while (hit != null && !hit.in(list)) {
      hit = hit.shorter;
    }
    return hit == null ? 0 : hit.length;
  }

  /**
   * The first chunk of [from, to) at which a phrase of the list begins that ends in it; else -1.
   */
  int find(int list, int from, int to) {
    if (!has(any, list)) {
      return -1;
    }
    int end = Math.min(to, hits.length);
    for (int i = Math.max(0, from); i < end; i++) {
      int length = hits[i] == null ? 0 : longest(list, i);
      if (length > 0 && i + length <= to) {
        return i;
      }
    }
    return -1;
  }
}
