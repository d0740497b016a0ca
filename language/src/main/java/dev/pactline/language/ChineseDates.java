package dev.pactline.language;

import dev.pactline.language.Calendar.Day;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

/** 2019年5月20日, 5月20日至22日, 上月12日, 上周五, 周一至周三, 去年10月, 昨日, 次日, 为期三天, 日前. */
final class ChineseDates {
  private final ChineseDateWords words = Tables.CHINESE_DATES;
  private final Calendar calendar;

  ChineseDates(Calendar calendar) {
    this.calendar = calendar;
  }

  /** The date that begins at token {@code i}; null where none does. */
  FoundDate at(Tokens tokens, int i) {
    if (tokens.isHan(i)) {
      FoundDate phrase = phrase(tokens, i);
      if (phrase != null) {
        return phrase;
      }
      FoundDate weekday = weekday(tokens, i);
      if (weekday != null) {
        return weekday;
      }
    }
    int number = words.number(tokens, i);
    if (number < 0) {
      return null;
    }
    int end = words.behindNumber(tokens, i);
    if (tokens.is(end, words.year)) {
      return year(tokens, i, end);
    }
    if (tokens.is(end, words.month) && number >= 1 && number <= 12) {
      return month(tokens, i, end, number, 0);
    }
    boolean follows = tokens.isHan(end) || words.to.has(tokens, end);
    return follows ? dayOrDays(tokens, i, end, number) : null;
  }

  private FoundDate phrase(Tokens tokens, int i) {
    Phrases.Match<ChineseDateWords.Meaning> match = words.phrases.at(tokens, i);
    if (match == null) {
      return null;
    }
    int end = match.end();
    ChineseDateWords.Meaning meaning = match.value();
    if (meaning.sort() == ChineseDateWords.Sort.YEAR) {
      return ofYear(tokens, i, end, calendar.yearFromNow(meaning.distance()));
    }
    if (meaning.sort() == ChineseDateWords.Sort.WEEK && words.dayOfWeek(tokens, end) > 0) {
      return weekdays(tokens, i, end, meaning.distance());
    }
    if (meaning.sort() == ChineseDateWords.Sort.MONTH && calendar.knowsPublication()) {
      FoundDate day = ofMonth(tokens, i, end, meaning.distance());
      if (day != null) {
        return day;
      }
    }
    return FoundDate.of(meant(tokens.span(i, end), meaning), end);
  }

  private DateMention meant(Span span, ChineseDateWords.Meaning meaning) {
    int distance = meaning.distance();
    return switch (meaning.sort()) {
      case DAY -> calendar.fromPublication(span, distance);
      case WEEK -> calendar.weeks().week(span, distance);
      case WEEKEND -> calendar.weeks().weekend(span, distance);
      case MONTH -> calendar.monthFromNow(span, distance);
      case YEAR -> calendar.relativeYear(span, distance);
      case ANCHOR -> calendar.relative(span, Period.ofDays(distance), null);
      case RECENT -> calendar.recent(span);
    };
  }

  /** 周三, 星期五, 周一至周三. */
  private FoundDate weekday(Tokens tokens, int i) {
    Phrases.Match<Boolean> name = words.weeks.at(tokens, i);
    return name == null || words.dayOfWeek(tokens, name.end()) == 0
        ? null
        : weekdays(tokens, i, name.end(), null);
  }

  /**
   * 周三, 上周三至周五, 周六、周日.
   *
   * @param at token of the first day's number
   * @param weeks counted from the week of publication; null where the text does not tell
   */
  private FoundDate weekdays(Tokens tokens, int first, int at, Integer weeks) {
    int day = words.dayOfWeek(tokens, at);
    int joint = at + 1;
    boolean range = words.to.contains(tokens.word(joint));
    if (range || words.and.contains(tokens.word(joint))) {
      Phrases.Match<Boolean> name = words.weeks.at(tokens, joint + 1);
      int last = name == null ? 0 : words.dayOfWeek(tokens, name.end());
      if (last > 0) {
        Span span = tokens.span(first, name.end() + 1);
        return FoundDate.of(
            range
                ? calendar.weeks().weekdays(span, day, last, weeks)
                : calendar.weeks().weekdayPair(span, day, last, weeks),
            name.end() + 1);
      }
    }
    Span span = tokens.span(first, at + 1);
    return FoundDate.of(
        weeks == null
            ? calendar.weeks().weekday(span, day)
            : calendar.weeks().weekdayOf(span, day, weeks),
        at + 1);
  }

  /** 上月28日, 本月6日至9日; null where no day follows. */
  private FoundDate ofMonth(Tokens tokens, int first, int end, int months) {
    int day = words.number(tokens, end);
    int behind = day < 0 ? end : words.behindNumber(tokens, end);
    boolean marked = words.isDayMark(tokens, behind) || words.to.contains(tokens.word(behind));
    YearMonth month = calendar.monthFromNow(tokens.span(first, end), months).month();
    if (day < 1 || !marked || !Calendar.isDay(month.getMonthValue(), day)) {
      return null;
    }
    return month(tokens, first, end - 1, month.getMonthValue(), month.getYear());
  }

  /** 2019年, with what follows it. */
  private FoundDate year(Tokens tokens, int i, int yearToken) {
    int year = words.year(tokens, i, yearToken);
    return year < 0 ? null : ofYear(tokens, i, yearToken + 1, year);
  }

  /** A year of 0 is one that publication would tell. */
  private FoundDate ofYear(Tokens tokens, int first, int end, int year) {
    int number = words.number(tokens, end);
    int behind = number < 0 ? end : words.behindNumber(tokens, end);
    if (number >= 1 && number <= 12 && tokens.is(behind, words.month)) {
      return month(tokens, first, behind, number, year);
    }
    DateMention mention = year == 0 ? null : calendar.year(tokens.span(first, end), year);
    return FoundDate.of(mention, end);
  }

  /** 5月, with the day that may follow. */
  private FoundDate month(Tokens tokens, int first, int monthToken, int month, int year) {
    int end = monthToken + 1;
    int day = words.number(tokens, end);
    if (day < 1 || !Calendar.isDay(month, day)) {
      Span span = tokens.span(first, end);
      return FoundDate.of(calendar.month(span, month, year), end);
    }
    int behind = words.behindNumber(tokens, end);
    boolean marked = words.isDayMark(tokens, behind);
    Day from = new Day(month, day);
    int joint = marked ? behind + 1 : behind;
    joint = tokens.is(joint, words.since) ? joint + 1 : joint;
    FoundDate range = more(tokens, first, joint, from, year);
    if (range != null) {
      return range;
    }
    if (!marked) {
      return FoundDate.of(calendar.month(tokens.span(first, end), month, year), end);
    }
    DateMention mention = calendar.days(tokens.span(first, behind + 1), List.of(from), false, year);
    return mention == null ? null : FoundDate.of(mention, behind + 1);
  }

  /** 至22日, -6月2日, 和27日 behind the first day. */
  private FoundDate more(Tokens tokens, int first, int joint, Day from, int year) {
    boolean range = words.to.contains(tokens.word(joint));
    if (!range && !words.and.contains(tokens.word(joint))) {
      return null;
    }
    int at = joint + 1;
    int month = from.month();
    int number = words.number(tokens, at);
    int behind = number < 0 ? at : words.behindNumber(tokens, at);
    if (number >= 1 && tokens.is(behind, words.month)) {
      month = number;
      at = behind + 1;
      number = words.number(tokens, at);
      behind = number < 0 ? at : words.behindNumber(tokens, at);
    }
    if (number < 1 || !words.isDayMark(tokens, behind) || !Calendar.isDay(month, number)) {
      return null;
    }
    List<Day> days = List.of(from, new Day(month, number));
    DateMention mention = calendar.days(tokens.span(first, behind + 1), days, range, year);
    return mention == null ? null : FoundDate.of(mention, behind + 1);
  }

  /** 三天后, 5天前. */
  private FoundDate distance(Tokens tokens, int i, int end, int number) {
    Span span = tokens.span(i, Math.min(end + 1, tokens.size()));
    if (tokens.is(end, words.after)) {
      return FoundDate.of(calendar.relative(span, Period.ofDays(number), null), end + 1);
    }
    boolean ago = tokens.is(end, words.before) && tokens.is(end - 1, words.days);
    return ago ? FoundDate.of(calendar.ago(span, Period.ofDays(number)), end + 1) : null;
  }

  /** 12日 of a month that the text leaves open, 三天, 为期3日. */
  private FoundDate dayOrDays(Tokens tokens, int i, int end, int number) {
    if (tokens.is(end, words.days) || tokens.is(end, words.day)) {
      FoundDate distance = distance(tokens, i, end + 1, number);
      if (distance != null) {
        return distance;
      }
    }
    boolean isLength = words.lasting.before(tokens, i) != null;
    if (tokens.is(end, words.days) || (isLength && words.isDayMark(tokens, end))) {
      Span span = tokens.span(i, end + 1);
      return number < 1
          ? null
          : FoundDate.of(calendar.duration(span, Period.ofDays(number)), end + 1);
    }
    boolean digits = tokens.isDigits(i) && !tokens.isDigits(i - 1);
    boolean figures = digits || (end > i + 1 && words.number(tokens, i - 1) < 0);
    return figures ? days(tokens, i, end, number) : null;
  }

  /** 12日, 6日至9日, 6至9日, 6日、7日. */
  private FoundDate days(Tokens tokens, int i, int end, int number) {
    boolean marked = tokens.is(end, words.day);
    int joint = marked ? end + 1 : end;
    int at = joint + 1;
    int other = words.number(tokens, at);
    int behind = other < 0 ? at : words.behindNumber(tokens, at);
    boolean range = words.to.contains(tokens.word(joint));
    boolean next = marked && words.and.contains(tokens.word(joint)) && other == number + 1;
    if ((range || next) && other > number && tokens.is(behind, words.day)) {
      DateMention days = calendar.dayOfMonth(tokens.span(i, behind + 1), number, other);
      return days == null ? null : FoundDate.of(days, behind + 1);
    }
    DateMention day = marked ? calendar.dayOfMonth(tokens.span(i, end + 1), number, number) : null;
    return day == null ? null : FoundDate.of(day, end + 1);
  }
}
