package dev.pactline.language;

import java.util.Arrays;
import java.util.List;

/** The words of dates, by their number in the vocabulary. */
final class DateWords {
  private final Vocabulary vocabulary;
  private byte[] months = new byte[64];
  private byte[] weekdays = new byte[64];
  private final WordSet shortWeekdays;
  private final WordSet verbs;
  private final WordSet beforeMonth;
  private final WordSet beforeYear;
  private final WordSet beforeDay;
  private final WordSet functionWords;
  final Phrases<Boolean> counted;
  final int and;
  final int ampersand;
  final int to;
  final int of;
  final int comma;
  final int dot;
  final int hyphen;
  final WordSet rangeWords;
  private final int thisWord;
  private final int last;
  private final int monthWord;
  private final int following;
  private final int the;
  private final int between;
  private final int in;

  DateWords(Vocabulary vocabulary, Phrases<Boolean> counted) {
    this.counted = counted;
    this.vocabulary = vocabulary;
    String[] full = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    String[] brief = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"
    };
    for (int i = 0; i < full.length; i++) {
      months = put(months, full[i], i + 1);
      months = put(months, brief[i], i + 1);
    }
    months = put(months, "sep", 9);
    String[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    String[] briefDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int i = 0; i < days.length; i++) {
      weekdays = put(weekdays, days[i], i + 1);
      weekdays = put(weekdays, briefDays[i], i + 1);
    }
    weekdays = put(weekdays, "tues", 2);
    weekdays = put(weekdays, "thurs", 4);
    weekdays = put(weekdays, "thur", 4);
    shortWeekdays = ids(briefDays);
    verbs = ids("may", "march", "mar");
    beforeMonth = listed("before month");
    beforeYear = listed("before year");
    functionWords = listed("function words");
    and = vocabulary.add("and");
    ampersand = vocabulary.add("&");
    to = vocabulary.add("to");
    of = vocabulary.add("of");
    comma = vocabulary.add(",");
    dot = vocabulary.add(".");
    hyphen = vocabulary.add("-");
    thisWord = vocabulary.add("this");
    last = vocabulary.add("last");
    monthWord = vocabulary.add("month");
    following = vocabulary.add("following");
    the = vocabulary.add("the");
    between = vocabulary.add("between");
    beforeDay = listed("before day");
    in = vocabulary.add("in");
    rangeWords = ids("/", "-", "–", "~", "to", "through", "until", "till", "thru");
  }

  /** Whether the word of this number is a month, a weekday or "following". */
  boolean begins(int id) {
    return (id < months.length && months[id] > 0)
        || (id < weekdays.length && weekdays[id] > 0)
        || id == following;
  }

  /** Whether "the 20th" behind the word can be a day: "on the 20th". */
  boolean leadsToDay(Tokens tokens, int i) {
    return beforeDay.contains(tokens.word(i));
  }

  boolean isIn(Tokens tokens, int i) {
    return tokens.is(i, in);
  }

  boolean isLast(Tokens tokens, int i) {
    return tokens.is(i, last);
  }

  /** 1 to 12; 0 for another word. */
  int month(Tokens tokens, int i) {
    int id = tokens.word(i);
    return id < months.length ? months[id] : 0;
  }

  /** 1 for Monday to 7; 0 for another word. */
  int weekday(Tokens tokens, int i) {
    int id = tokens.word(i);
    return id < weekdays.length ? weekdays[id] : 0;
  }

  boolean isShortWeekday(Tokens tokens, int i) {
    return shortWeekdays.contains(tokens.word(i));
  }

  /** Whether a month's name is a verb too. */
  boolean isVerb(Tokens tokens, int i) {
    return verbs.contains(tokens.word(i));
  }

  boolean leadsToMonth(Tokens tokens, int i) {
    return beforeMonth.contains(tokens.word(i));
  }

  boolean leadsToYear(Tokens tokens, int i) {
    return beforeYear.contains(tokens.word(i));
  }

  boolean isFunctionWord(Tokens tokens, int i) {
    return functionWords.contains(tokens.word(i));
  }

  boolean isAnd(Tokens tokens, int i) {
    return tokens.is(i, and) || tokens.is(i, ampersand);
  }

  boolean isThe(Tokens tokens, int i) {
    return tokens.is(i, the);
  }

  boolean isBetween(Tokens tokens, int i) {
    return tokens.is(i, between);
  }

  boolean isFollowing(Tokens tokens, int i) {
    return tokens.is(i, following);
  }

  private WordSet listed(String name) {
    for (String[] fields : ResourceFile.lines("date-words.txt")) {
      if (fields[0].equals(name)) {
        return new WordSet(vocabulary, ResourceFile.entries(fields, 1));
      }
    }
    throw new IllegalStateException("date-words.txt has no " + name);
  }

  private WordSet ids(String... words) {
    return new WordSet(vocabulary, List.of(words));
  }

  private byte[] put(byte[] table, String word, int value) {
    int id = vocabulary.add(word);
    byte[] large = id < table.length ? table : Arrays.copyOf(table, id * 2);
    large[id] = (byte) value;
    return large;
  }

  /**
   * Months from the one of publication for "this month" (0) and "last month" (-1); 1 for neither.
   */
  int monthsBehind(Tokens tokens, int i) {
    if (!tokens.is(i + 1, monthWord)) {
      return 1;
    }
    return tokens.is(i, thisWord) ? 0 : tokens.is(i, last) ? -1 : 1;
  }
}
