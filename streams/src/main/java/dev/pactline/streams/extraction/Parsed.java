package dev.pactline.streams.extraction;

import java.util.List;

/**
 * A sentence cut into chunks.
 *
 * @param sentence where it stands
 * @param chunks its words and mentions in order
 */
record Parsed(Sentence sentence, List<Chunk> chunks) {

  Parsed {
    chunks = List.copyOf(chunks);
  }

  /** Whether it is the same sentence of the same article. */
  boolean sameAs(Parsed other) {
    return sentence.start() == other.sentence.start();
  }

  int size() {
    return chunks.size();
  }

  Chunk at(int i) {
    return chunks.get(i);
  }

  /** The word at {@code i} in lower case; empty beyond either end and for mentions. */
  String word(int i) {
    return i >= 0 && i < chunks.size() && chunks.get(i).plain() ? chunks.get(i).word() : "";
  }

  boolean has(Lexicon lexicon) {
    return lexicon.in(chunks, 0, chunks.size());
  }

  boolean has(Lexicon lexicon, int from, int to) {
    return lexicon.in(chunks, from, to);
  }

  /** Start of the clause that {@code i} stands in: behind the last semicolon, colon or dash. */
  int clauseStart(int i) {
    for (int j = i - 1; j >= 0; j--) {
      if (divides(j)) {
        return j + 1;
      }
    }
    return 0;
  }

  int clauseEnd(int i) {
    for (int j = i + 1; j < size(); j++) {
      if (divides(j)) {
        return j;
      }
    }
    return size();
  }

  private boolean divides(int j) {
    String word = word(j);
    return word.equals(";")
        || word.equals(":")
        || word.equals("—")
        || word.equals("–")
        || word.equals("--");
  }
}
