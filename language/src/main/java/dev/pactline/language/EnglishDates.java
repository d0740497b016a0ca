package dev.pactline.language;

import dev.pactline.language.Calendar.Day;
import java.util.ArrayList;
import java.util.List;

/** "June 11 to 13, 2019", "19 and 27 May", "June 30-July 2", "Wednesday, May 15", "Oct 2018". */
final class EnglishDates {
  /** Days that one mention names, at most. */
  private static final int MOST_DAYS = 8;

  private final DateWords words = Tables.DATES;
  private final EnglishDateParts parts = new EnglishDateParts(words);
  private final Calendar calendar;
  private final OrdinalDays ordinals;
  private final Phrases<Integer> years = Tables.RELATIVE_DATES.yearsBehind;

  EnglishDates(Calendar calendar) {
    this.calendar = calendar;
    this.ordinals = new OrdinalDays(calendar);
  }

  /** The date that begins at token {@code i}; null where none does. */
  FoundDate at(Tokens tokens, int i) {
    if (words.weekday(tokens, i) > 0) {
      return behindWeekday(tokens, i);
    }
    if (words.month(tokens, i) > 0) {
      return monthFirst(tokens, i, i);
    }
    return tokens.isDigits(i) ? dayFirst(tokens, i, i) : ordinals.at(tokens, i, i);
  }

  /**
   * "Wednesday, May 15", "Wednesday (May 15)", "Wednesday 15 May"; the weekday alone is not ours.
   */
  private FoundDate behindWeekday(Tokens tokens, int i) {
    int at = i + 1;
    if (tokens.isSymbol(at, '.')) {
      at++;
    }
    boolean bracket = tokens.isSymbol(at, '(');
    if (bracket || tokens.isSymbol(at, ',')) {
      at++;
    }
    if (words.isThe(tokens, at)) {
      FoundDate ordinal = ordinals.at(tokens, at, i);
      return ordinal == null && tokens.isDigits(at + 1) ? dayFirst(tokens, at + 1, i) : ordinal;
    }
    FoundDate date = words.month(tokens, at) > 0 ? monthFirst(tokens, at, i) : null;
    if (date == null && tokens.isDigits(at)) {
      date = dayFirst(tokens, at, i);
      date = date == null ? weekdayPair(tokens, at, i) : date;
    }
    boolean hasDay = date != null && date.mention().kind() != DateMention.Kind.MONTH;
    if (!hasDay) {
      return null;
    }
    boolean closes = bracket && tokens.isSymbol(date.end(), ')');
    return closes ? FoundDate.of(date.mention(), date.end() + 1) : date;
  }

  /** "Monday 20 and Tuesday 21 May". */
  private FoundDate weekdayPair(Tokens tokens, int i, int spanFirst) {
    int first = parts.day(tokens, i);
    int joint = EnglishDateParts.behindDay(tokens, i);
    boolean range = words.rangeWords.contains(tokens.word(joint));
    boolean joined = range || words.isAnd(tokens, joint);
    if (first == 0 || !joined || words.weekday(tokens, joint + 1) == 0) {
      return null;
    }
    FoundDate second = behindWeekday(tokens, joint + 1);
    DateMention last = second == null ? null : second.mention();
    if (last == null || last.days().size() != 1 || last.from().getDayOfMonth() <= first) {
      return null;
    }
    int month = last.from().getMonthValue();
    List<Day> days = List.of(new Day(month, first), new Day(month, last.from().getDayOfMonth()));
    int year = last.recurrence().isZero() ? last.from().getYear() : 0;
    DateMention both = calendar.days(tokens.span(spanFirst, second.end()), days, range, year);
    return both == null ? null : FoundDate.of(both, second.end());
  }

  private FoundDate monthFirst(Tokens tokens, int i, int spanFirst) {
    if (!parts.isMonth(tokens, i)) {
      return null;
    }
    int month = words.month(tokens, i);
    int at = parts.behindDot(tokens, i + 1);
    if (tokens.newlineBefore(at)) {
      return monthAlone(tokens, i, spanFirst);
    }
    boolean the = words.isThe(tokens, at) && DigitFigures.isOrdinalEnding(tokens, at + 1);
    at = the ? at + 1 : at;
    int day = parts.day(tokens, at);
    if (day == 0 || !Calendar.isDay(month, day)) {
      return monthAlone(tokens, i, spanFirst);
    }
    List<Day> days = new ArrayList<>(List.of(new Day(month, day)));
    Tail tail = new Tail(i, EnglishDateParts.behindDay(tokens, at), month);
    while (days.size() < MOST_DAYS && !tail.range && moreDays(tokens, days, tail)) {
      // moreDays adds what it finds and moves the tail.
    }
    return finished(tokens, spanFirst, tail.end, days, tail.range);
  }

  /** Where the reading of a list of days has come to. */
  private static final class Tail {
    private final int first;
    private int end;
    private int month;
    private boolean range;

    private Tail(int first, int end, int month) {
      this.first = first;
      this.end = end;
      this.month = month;
    }
  }

  /** Adds the day behind "to", "-", "and" or a comma: "to 13", "-July 2", ", 15 and 16". */
  private boolean moreDays(Tokens tokens, List<Day> days, Tail tail) {
    boolean range = words.rangeWords.contains(tokens.word(tail.end)) && days.size() == 1;
    boolean list = parts.isListWord(tokens, tail.end);
    if (!range && !list) {
      return false;
    }
    int at = tail.end + 1;
    if (list && tokens.is(at, words.and)) {
      at++;
    }
    int month = tail.month;
    if (parts.isMonth(tokens, at)) {
      if (tokens.is(at - 1, words.comma)) {
        return false;
      }
      month = words.month(tokens, at);
      at = parts.behindDot(tokens, at + 1);
    }
    int day = parts.day(tokens, at);
    if (day == 0 || !Calendar.isDay(month, day)) {
      return false;
    }
    int end = EnglishDateParts.behindDay(tokens, at);
    Day last = days.get(days.size() - 1);
    boolean rises = month != last.month() || day > last.day();
    if (!rises
        || (list
            && month == tail.month
            && !isListed(tokens, tail.end, end, day == last.day() + 1))) {
      return false;
    }
    days.add(new Day(month, day));
    tail.end = end;
    tail.month = month;
    tail.range = range || words.isBetween(tokens, tail.first - 1);
    return true;
  }

  /** "May 19 and 27" is two days; "May 19, 27 projects" and "May 19 and 27 projects" are not. */
  private boolean isListed(Tokens tokens, int joint, int end, boolean consecutive) {
    if (tokens.is(joint, words.comma) && !tokens.is(joint + 1, words.and)) {
      boolean more = consecutive && tokens.is(end, words.comma) && tokens.is(end + 1, words.and);
      return more
          ? parts.day(tokens, end + 2) > 0
          : tokens.is(end, words.and) && parts.day(tokens, end + 1) > 0;
    }
    if (words.counted.at(tokens, end) != null) {
      return false;
    }
    boolean noun = tokens.isWord(end) && !tokens.capital(end) && !words.isFunctionWord(tokens, end);
    return consecutive || !noun;
  }

  private FoundDate dayFirst(Tokens tokens, int i, int spanFirst) {
    int day = parts.day(tokens, i);
    if (day == 0
        || EnglishDateParts.isDecimal(tokens, i)
        || !parts.mayFollowDay(tokens, parts.beforeMonth(tokens, i))) {
      return null;
    }
    List<Integer> written = new ArrayList<>(List.of(day));
    int end = parts.beforeMonth(tokens, i);
    boolean range = false;
    while (written.size() < MOST_DAYS && !range) {
      boolean to = words.rangeWords.contains(tokens.word(end)) && written.size() == 1;
      if (!to && !parts.isListWord(tokens, end)) {
        break;
      }
      int at = tokens.is(end + 1, words.and) ? end + 2 : end + 1;
      at = words.isThe(tokens, at) ? at + 1 : at;
      int next = parts.day(tokens, at);
      if (next == 0 || next <= written.get(written.size() - 1)) {
        break;
      }
      written.add(next);
      range = to || words.isBetween(tokens, spanFirst - 1);
      end = parts.beforeMonth(tokens, at);
    }
    return behindDays(tokens, written, end, range, spanFirst);
  }

  private FoundDate behindDays(
      Tokens tokens, List<Integer> written, int end, boolean range, int spanFirst) {
    int at = tokens.is(end, words.of) ? end + 1 : end;
    if (!tokens.newlineBefore(end) && (tokens.isSymbol(at, '-') || tokens.isSymbol(at, ','))) {
      at = tokens.attached(at) && tokens.attached(at + 1) ? at + 1 : at;
    }
    int offset = words.monthsBehind(tokens, at);
    boolean relative = offset <= 0 && tokens.is(end, words.of) && calendar.month(offset) > 0;
    if ((!relative && !parts.isMonth(tokens, at)) || tokens.newlineBefore(at)) {
      return null;
    }
    int month = relative ? calendar.month(offset) : words.month(tokens, at);
    List<Day> days = new ArrayList<>();
    for (int day : written) {
      if (!Calendar.isDay(month, day)) {
        return null;
      }
      days.add(new Day(month, day));
    }
    Tail tail = new Tail(spanFirst, relative ? at + 2 : parts.behindDot(tokens, at + 1), month);
    tail.range = range;
    if (!range && days.size() == 1) {
      secondDayFirst(tokens, days, tail);
    }
    return finished(tokens, spanFirst, tail.end, days, tail.range);
  }

  /** "30 June - 2 July". */
  private void secondDayFirst(Tokens tokens, List<Day> days, Tail tail) {
    boolean to = words.rangeWords.contains(tokens.word(tail.end));
    if (!to && !tokens.is(tail.end, words.and)) {
      return;
    }
    int day = parts.day(tokens, tail.end + 1);
    if (day == 0) {
      return;
    }
    int at = EnglishDateParts.behindDay(tokens, tail.end + 1);
    at = tokens.is(at, words.of) ? at + 1 : at;
    if (!parts.isMonth(tokens, at) || !Calendar.isDay(words.month(tokens, at), day)) {
      return;
    }
    days.add(new Day(words.month(tokens, at), day));
    tail.range = to || words.isBetween(tokens, tail.first - 1);
    tail.end = parts.behindDot(tokens, at + 1);
  }

  /** Reads the year behind the days. */
  private FoundDate finished(Tokens tokens, int first, int end, List<Day> days, boolean range) {
    int year = 0;
    int at = parts.behindWeekdayInBrackets(tokens, end);
    int comma = tokens.isSymbol(at, ',') || tokens.is(at, words.of) ? at + 1 : at;
    if (parts.isYear(tokens, comma)) {
      year = tokens.smallNumber(comma);
      at = comma + 1;
    } else {
      Phrases.Match<Integer> named = years.at(tokens, at);
      if (named != null && calendar.knowsPublication()) {
        year = calendar.yearFromNow(named.value());
        at = named.end();
      }
    }
    DateMention mention = calendar.days(tokens.span(first, at), days, range, year);
    return mention == null ? null : FoundDate.of(mention, at);
  }

  private FoundDate monthAlone(Tokens tokens, int i, int first) {
    if (first != i) {
      return null;
    }
    int month = words.month(tokens, i);
    int at = parts.behindDot(tokens, i + 1);
    int yearAt = tokens.isSymbol(at, ',') || tokens.is(at, words.of) ? at + 1 : at;
    if (parts.isYear(tokens, yearAt) && !tokens.newlineBefore(yearAt)) {
      int year = tokens.smallNumber(yearAt);
      return FoundDate.of(calendar.month(tokens.span(i, yearAt + 1), month, year), yearAt + 1);
    }
    Phrases.Match<Integer> named = years.at(tokens, at);
    if (named != null && calendar.knowsPublication()) {
      int year = calendar.yearFromNow(named.value());
      return FoundDate.of(calendar.month(tokens.span(i, named.end()), month, year), named.end());
    }
    boolean doubtful = words.isVerb(tokens, i) || !tokens.anyCapital();
    if (doubtful && !words.leadsToMonth(tokens, i - 1)) {
      return null;
    }
    return FoundDate.of(calendar.month(tokens.span(i, i + 1), month, 0), at);
  }
}
