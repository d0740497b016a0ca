package dev.pactline.language;

import java.util.HashSet;
import java.util.Set;

/** The words of header lines. */
final class DatelineWords {
  private final Phrases<Boolean> keys;
  private final Set<Integer> prepositions = new HashSet<>();
  private final Set<Integer> furniture = new HashSet<>();

  DatelineWords(Vocabulary vocabulary) {
    keys = Phrases.backwards(vocabulary);
    for (String key :
        new String[] {
          "published",
          "posted",
          "publication date",
          "published on",
          "posted on",
          "first published",
          "release date",
          "released",
          "date",
          "dated",
          "published at",
          "pubdate",
          "issued",
          "issue of",
          "edition of",
          "发布时间",
          "发布日期",
          "发表时间",
          "发布于",
          "刊发时间",
          "日期",
          "时间",
          "发布",
          "发稿时间"
        }) {
      keys.add(key, true);
      keys.add(key + ":", true);
    }
    for (String key :
        new String[] {
          "updated",
          "last updated",
          "updated on",
          "updated at",
          "last updated on",
          "modified",
          "last modified",
          "更新时间",
          "更新",
          "更新于"
        }) {
      keys.add(key, false);
      keys.add(key + ":", false);
    }
    fill(
        vocabulary,
        prepositions,
        "in",
        "on",
        "of",
        "from",
        "until",
        "till",
        "to",
        "by",
        "since",
        "before",
        "after",
        "for",
        "and",
        "between",
        "during",
        "the",
        "through",
        "于",
        "自",
        "从",
        "至");
    fill(
        vocabulary,
        furniture,
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "cet",
        "cest",
        "bst",
        "cst",
        "ist",
        "eat",
        "hrs",
        "views",
        "view",
        "comments",
        "comment",
        "print",
        "share",
        "read",
        "min",
        "minutes",
        "updated",
        "published",
        "posted",
        "font",
        "size",
        "large",
        "medium",
        "small",
        "thz",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "source",
        "editor");
  }

  private static void fill(Vocabulary vocabulary, Set<Integer> set, String... words) {
    for (String word : words) {
      set.add(vocabulary.add(word));
    }
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
    return prepositions.contains(tokens.word(i));
  }

  boolean isFurniture(Tokens tokens, int i) {
    return furniture.contains(tokens.word(i));
  }
}
