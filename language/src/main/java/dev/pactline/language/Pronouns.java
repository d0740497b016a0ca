package dev.pactline.language;

import java.util.HashSet;
import java.util.Set;

/** Tells "one" that counts from "one" that stands for something: "no one", "one another". */
final class Pronouns {
  private static final String[] BEFORE = {
    "no", "any", "every", "each", "this", "that", "which", "some", "the", "another", "such"
  };
  private static final String[] BEHIND = {"another", "of", "by", "that", "who", "which", "can"};

  private final int one;
  private final Set<Integer> before;
  private final Set<Integer> behind;

  Pronouns(Vocabulary vocabulary) {
    one = vocabulary.add("one");
    before = words(vocabulary, BEFORE);
    behind = words(vocabulary, BEHIND);
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

  private static Set<Integer> words(Vocabulary vocabulary, String... all) {
    Set<Integer> ids = new HashSet<>();
    for (String word : all) {
      ids.add(vocabulary.add(word));
    }
    return ids;
  }
}
