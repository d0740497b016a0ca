package dev.pactline.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of header lines. */
final class DatelineWords {
  private static final List<String[]> LINES = ResourceFile.lines("dateline-words.txt");

  private final Phrases<Boolean> keys;
  private final WordSet prepositions;
  private final WordSet articles;
  private final Phrases<Boolean> otherDays;
  private final WordSet furniture;

  DatelineWords(Vocabulary vocabulary) {
    keys = Phrases.backwards(vocabulary);
    addKeys("published", true);
    addKeys("changed", false);
    prepositions = new WordSet(vocabulary, listed("preposition"));
    articles = new WordSet(vocabulary, listed("article"));
    otherDays = Phrases.forwards(vocabulary);
    listed("other day").forEach(word -> otherDays.add(word, true));
    furniture = new WordSet(vocabulary, listed("furniture"));
  }

  private void addKeys(String name, boolean published) {
    for (String key : listed(name)) {
      keys.add(key, published);
      keys.add(key + ":", published);
    }
  }

  /** The words that lead to days of something else, as a pattern of words with a capital. */
  static String elsewhere() {
    return List.of("preposition", "label", "other day").stream()
        .flatMap(name -> listed(name).stream())
        .filter(word -> !Letters.isHan(word.charAt(0)))
        .map(word -> Pattern.quote(Character.toUpperCase(word.charAt(0)) + word.substring(1)))
        .collect(Collectors.joining("|"));
  }

  private static List<String> listed(String name) {
    for (String[] fields : LINES) {
      if (fields[0].equals(name)) {
        return ResourceFile.entries(fields, 1);
      }
    }
    throw new IllegalStateException("dateline-words.txt has no " + name);
  }

  /** Whether "updated" or the like ends just before token {@code i}. */
  boolean isKeyed(Tokens tokens, int i) {
    return keys.before(tokens, i) != null;
  }

  /** Whether the key that ends before token {@code i} is of publication rather than of a change. */
  boolean isPublication(Tokens tokens, int i) {
    Phrases.Match<Boolean> key = keys.before(tokens, i);
    return key != null && key.value();
  }

  boolean isPreposition(Tokens tokens, int i) {
    return prepositions.contains(tokens.word(i)) || articles.contains(tokens.word(i));
  }

  /**
   * Whether words from here say that a day on its line is not of publication: "next", "deadline".
   */
  boolean isOtherDay(Tokens tokens, int i) {
    return otherDays.at(tokens, i) != null;
  }

  boolean isFurniture(Tokens tokens, int i) {
    return furniture.contains(tokens.word(i));
  }
}
