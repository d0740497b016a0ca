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

  private boolean sealed;

  /** The number of a folded word, a new one where it was not known. */
  int add(String folded) {
    if (sealed && table.number(folded) == UNKNOWN) {
      throw new IllegalStateException("a word came after the tables were loaded: " + folded);
    }
    return table.add(folded);
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

  /** The words with their numbers. */
  WordTable table() {
    return table;
  }
}
