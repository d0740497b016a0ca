package dev.pactline.streams.extraction;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence cut into chunks. Remembers where it has the phrases of each word list; for one thread.
 */
final class Parsed {
  private final Sentence sentence;
  private final List<Chunk> chunks;
  private byte[][] phrases = new byte[0][];

  Parsed(Sentence sentence, List<Chunk> chunks) {
    this.sentence = sentence;
    this.chunks = List.copyOf(chunks);
  }

  /** Where it stands. */
  Sentence sentence() {
    return sentence;
  }

  /** Its words and mentions in order. */
  List<Chunk> chunks() {
    return chunks;
  }

  /** How many chunks the longest phrase of the list takes up at each place; 0 for none. */
  byte[] phrases(Lexicon lexicon) {
    int id = lexicon.id();
    if (id >= phrases.length) {
      phrases = Arrays.copyOf(phrases, Math.max(id + 1, Lexicon.loaded()));
    }
    if (phrases[id] == null) {
      phrases[id] = lexicon.lengths(chunks);
    }
    return phrases[id];
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
    return lexicon.in(this, 0, chunks.size());
  }

  boolean has(Lexicon lexicon, int from, int to) {
    return lexicon.in(this, from, to);
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
