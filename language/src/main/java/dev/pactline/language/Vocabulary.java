package dev.pactline.language;

/**
 * The words that the grammars know, each with a number. Unknown words all have number 0, so a text
 * is looked up once, and no strings are made for it.
 *
 * <p>Filled while the grammars load, then only read.
 */
final class Vocabulary {
  static final int UNKNOWN = WordTable.UNKNOWN;

  private final WordTable table = new WordTable();

  /** The numbers of the words of one character. */
  private final int[] singles = new int[Character.MAX_VALUE + 1];

  private boolean sealed;

  /** The number of a folded word, a new one where it was not known. */
  int add(String folded) {
    if (sealed && table.number(folded) == UNKNOWN) {
      throw new IllegalStateException("a word came after the tables were loaded: " + folded);
    }
    int number = table.add(folded);
    if (folded.length() == 1) {
      singles[folded.charAt(0)] = number;
    }
    return number;
  }

  /** Ends the time of filling; from now on it is only read, by any number of threads. */
  void seal() {
    sealed = true;
  }

  /** The folded word of a number; null for {@link #UNKNOWN}. */
  String word(int id) {
    return table.word(id);
  }

  /** One more than the highest number. */
  int size() {
    return table.size() + 1;
  }

  /** The length of the longest word. */
  int longest() {
    return table.longest();
  }

  /** The number of a word of one folded character; a combining mark alone is 0, which is none. */
  int find(char folded) {
    return singles[folded];
  }

  /** The number of the word at {@code start} to {@code end} of a folded text. */
  int find(char[] folded, int start, int end) {
    return end == start + 1 ? singles[folded[start]] : table.number(folded, start, end);
  }
}
