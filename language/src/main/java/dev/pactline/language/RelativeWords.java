package dev.pactline.language;

import java.time.Period;

/** The words of dates that are counted from publication or from a date told before. */
final class RelativeWords {
  enum Sort {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR,
    ANCHOR,
    RECENT
  }

  /** What a phrase means, counted from publication or from the date told before. */
  record Meaning(Sort sort, int distance) {}

  /** A span of time by its word: "day" is P1D. */
  final Phrases<Period> units;

  final Phrases<Meaning> phrases;
  final Phrases<Integer> directions;

  /** "after" and "before", which count only where nothing follows them. */
  final Phrases<Integer> closing;

  final Phrases<Integer> beforeName;
  final Phrases<Integer> behindWeekday;
  final Phrases<Period> lengths;
  final Phrases<Integer> yearsBehind;

  private boolean[] first;

  /** Whether a relative date can begin with the word of this number; the rest is not looked at. */
  boolean begins(int id) {
    return first[id];
  }

  /** Notes every word that a date can begin with; called when all words are known. */
  void note(Vocabulary vocabulary, NumberWords numbers, DateWords dates) {
    first = new boolean[vocabulary.size()];
    for (int id = 1; id < first.length; id++) {
      first[id] =
          phrases.begins(id)
              || lengths.begins(id)
              || beforeName.begins(id)
              || numbers.of(id) != null
              || dates.begins(id);
    }
  }

  RelativeWords(Vocabulary vocabulary) {
    units = Phrases.forwards(vocabulary);
    phrases = Phrases.forwards(vocabulary);
    directions = Phrases.forwards(vocabulary);
    closing = Phrases.forwards(vocabulary);
    beforeName = Phrases.forwards(vocabulary);
    behindWeekday = Phrases.forwards(vocabulary);
    lengths = Phrases.forwards(vocabulary);
    yearsBehind = Phrases.forwards(vocabulary);
    days();
    weeksMonthsYears();
    anchors();
    unitsAndDirections();
    besideNames();
    lengths();
  }

  private void days() {
    all(
        Sort.DAY,
        0,
        "today",
        "this morning",
        "this afternoon",
        "this evening",
        "tonight",
        "earlier today",
        "later today");
    all(Sort.DAY, -1, "yesterday", "last night", "yesterday morning", "yesterday afternoon");
    all(Sort.DAY, -2, "the day before yesterday", "day before yesterday");
    all(Sort.DAY, 1, "tomorrow");
    all(Sort.DAY, -1, "a day ago", "one day ago", "yesterday evening", "yesterday night");
    all(Sort.DAY, -7, "a week ago", "a week ago today", "this day last week");
    all(Sort.DAY, -14, "a fortnight ago", "two weeks ago today");
    all(Sort.DAY, 2, "the day after tomorrow", "day after tomorrow");
    all(
        Sort.RECENT,
        0,
        "recently",
        "the other day",
        "in recent days",
        "a few days ago",
        "last few days");
  }

  private void weeksMonthsYears() {
    all(Sort.WEEK, 0, "this week", "earlier this week", "later this week", "the current week");
    all(Sort.WEEK, -1, "last week", "the past week", "late last week", "early last week");
    all(Sort.WEEK, 1, "next week", "the coming week");
    all(Sort.WEEK, -2, "the week before last");
    all(Sort.WEEKEND, -1, "last weekend", "the past weekend", "the weekend", "over the weekend");
    all(Sort.WEEKEND, 0, "this weekend");
    all(Sort.WEEKEND, 1, "next weekend");
    all(Sort.MONTH, 0, "this month", "earlier this month", "later this month");
    all(Sort.MONTH, -1, "last month", "late last month", "early last month");
    all(Sort.MONTH, 1, "next month", "early next month");
    all(
        Sort.YEAR,
        0,
        "this year",
        "earlier this year",
        "later this year",
        "the current year",
        "early this year");
    all(
        Sort.YEAR,
        -1,
        "last year",
        "late last year",
        "a year ago",
        "a year earlier",
        "early last year");
    all(Sort.YEAR, 1, "next year", "early next year");
    all(Sort.YEAR, -2, "the year before last");
  }

  private void anchors() {
    all(
        Sort.ANCHOR,
        0,
        "the same day",
        "that day",
        "same day",
        "on the day",
        "that same day",
        "that evening",
        "that afternoon");
    all(
        Sort.ANCHOR,
        1,
        "the next day",
        "the following day",
        "next day",
        "the day after",
        "a day later",
        "one day later",
        "the next morning",
        "the following morning",
        "the second day",
        "the day that followed",
        "following day");
    all(
        Sort.ANCHOR,
        -1,
        "the previous day",
        "the day before",
        "a day earlier",
        "one day earlier",
        "a day before",
        "the preceding day",
        "previous day",
        "the evening before",
        "on the eve");
    all(
        Sort.ANCHOR,
        7,
        "a week later",
        "one week later",
        "the following week",
        "a week after",
        "the week after");
    all(
        Sort.ANCHOR,
        -7,
        "a week earlier",
        "one week earlier",
        "the previous week",
        "a week before",
        "the week before");
  }

  private void unitsAndDirections() {
    units(Period.ofDays(1), "day", "days");
    units(Period.ofDays(7), "week", "weeks");
    units(Period.ofDays(14), "fortnight");
    units(Period.ofMonths(1), "month", "months");
    units(Period.ofYears(1), "year", "years");
    all(Sort.ANCHOR, 2, "the third day", "two days on");
    closing.add("after", 1);
    closing.add("before", -1);
    directions.add("ago", 0);
    directions.add("later", 1);
    directions.add("after that", 1);
    directions.add("afterwards", 1);
    directions.add("earlier", -1);
    directions.add("before that", -1);
    directions.add("previously", -1);
  }

  private void besideNames() {
    for (String word : new String[] {"last", "this past", "past"}) {
      beforeName.add(word, -1);
    }
    beforeName.add("this", 0);
    for (String word : new String[] {"next", "this coming", "coming"}) {
      beforeName.add(word, 1);
    }
    behindWeekday.add("last week", -1);
    behindWeekday.add("of last week", -1);
    behindWeekday.add("before last", -2);
    behindWeekday.add("this week", 0);
    behindWeekday.add("of this week", 0);
    behindWeekday.add("next week", 1);
    behindWeekday.add("of next week", 1);
    yearsBehind.add("last year", -1);
    yearsBehind.add("this year", 0);
    yearsBehind.add("next year", 1);
    yearsBehind.add("of last year", -1);
    yearsBehind.add("of this year", 0);
    yearsBehind.add("the year before last", -2);
  }

  private void lengths() {
    lengths.add("day-long", Period.ofDays(1));
    lengths.add("daylong", Period.ofDays(1));
    lengths.add("all-day", Period.ofDays(1));
    lengths.add("week-long", Period.ofDays(7));
    lengths.add("weeklong", Period.ofDays(7));
    lengths.add("month-long", Period.ofMonths(1));
    lengths.add("monthlong", Period.ofMonths(1));
    lengths.add("year-long", Period.ofYears(1));
    lengths.add("yearlong", Period.ofYears(1));
  }

  private void units(Period period, String... names) {
    for (String name : names) {
      units.add(name, period);
    }
  }

  private void all(Sort sort, int distance, String... same) {
    for (String phrase : same) {
      phrases.add(phrase, new Meaning(sort, distance));
    }
  }
}
