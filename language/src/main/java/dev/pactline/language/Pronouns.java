package dev.pactline.language;

import java.util.List;

/** Tells "one" that counts from "one" that stands for something: "no one", "one another". */
final class Pronouns {
  private static final String[] BEFORE = {
    "no", "any", "every", "each", "this", "that", "which", "some", "the", "another", "such"
  };
  private static final String[] BEHIND = {"another", "of", "by", "that", "who", "which", "can"};

  private final int one;
  private final WordSet before;
  private final WordSet behind;

  Pronouns(Vocabulary vocabulary) {
    one = vocabulary.add("one");
    before = new WordSet(vocabulary, List.of(BEFORE));
    behind = new WordSet(vocabulary, List.of(BEHIND));
  }

  boolean isPronoun(Tokens tokens, Figure figure) {
    boolean isOne = figure.end() == figure.first() + 1 && tokens.is(figure.first(), one);
    if (!isOne) {
      return false;
    }
    int end = figure.end();
    return before.contains(tokens.word(figure.first() - 1))
        || behind.contains(tokens.word(end))
        || !(tokens.isWord(end) || tokens.isSymbol(end, '-'));
  }
}
