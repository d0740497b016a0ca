package dev.pactline.language;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Period;

/** "yesterday", "last Friday", "two weeks ago", "the next day", "three-day", "in 2018". */
final class RelativeDates {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

  private final RelativeWords relative = Tables.RELATIVE_DATES;
  private final DateWords words = Tables.DATES;
  private final Calendar calendar;

  RelativeDates(Calendar calendar) {
    this.calendar = calendar;
  }

  /** The date that begins at token {@code i}; null where none does. */
  FoundDate at(Tokens tokens, int i) {
    if (tokens.word(i) == Vocabulary.UNKNOWN && !tokens.isDigits(i)) {
      return null;
    }
    FoundDate counted = counted(tokens, i);
    if (counted != null) {
      return counted;
    }
    FoundDate following = following(tokens, i);
    if (following != null) {
      return following;
    }
    Phrases.Match<RelativeWords.Meaning> phrase = relative.phrases.at(tokens, i);
    if (phrase != null) {
      return FoundDate.of(meant(tokens.span(i, phrase.end()), phrase.value()), phrase.end());
    }
    Phrases.Match<Period> length = relative.lengths.at(tokens, i);
    if (length != null) {
      return FoundDate.of(
          calendar.duration(tokens.span(i, length.end()), length.value()), length.end());
    }
    FoundDate named = named(tokens, i);
    if (named != null) {
      return named;
    }
    return words.weekday(tokens, i) > 0 ? weekday(tokens, i) : year(tokens, i);
  }

  private DateMention meant(Span span, RelativeWords.Meaning meaning) {
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

  /** "two days later", "three weeks ago", "four-day". */
  private FoundDate counted(Tokens tokens, int i) {
    Figure figure = Tables.FIGURES.at(tokens, i, false);
    if (figure == null || figure.isOrdinal() || tokens.isHan(figure.end())) {
      return null;
    }
    int at = tokens.is(figure.end(), words.hyphen) ? figure.end() + 1 : figure.end();
    Phrases.Match<Period> unit = relative.units.at(tokens, at);
    if (unit == null || figure.value().compareTo(MOST) > 0 || figure.value().scale() > 0) {
      return null;
    }
    Period length = unit.value().multipliedBy(figure.value().intValueExact());
    Phrases.Match<Integer> direction = relative.directions.at(tokens, unit.end());
    direction = direction == null ? closing(tokens, unit.end()) : direction;
    if (direction == null) {
      return length.isZero()
          ? null
          : FoundDate.of(calendar.duration(tokens.span(i, unit.end()), length), unit.end());
    }
    Span span = tokens.span(i, direction.end());
    DateMention mention =
        direction.value() == 0
            ? calendar.ago(span, length)
            : calendar.relative(span, length.multipliedBy(direction.value()), null);
    return FoundDate.of(mention, direction.end());
  }

  /** "on May 3 and two days after.": with nothing behind it. */
  private Phrases.Match<Integer> closing(Tokens tokens, int i) {
    Phrases.Match<Integer> direction = relative.closing.at(tokens, i);
    boolean last =
        direction != null
            && (direction.end() >= tokens.size()
                || tokens.isSymbol(direction.end(), '.')
                || tokens.isSymbol(direction.end(), ','));
    return last ? direction : null;
  }

  /** "the following Monday". */
  private FoundDate following(Tokens tokens, int i) {
    if (!words.isFollowing(tokens, i)) {
      return null;
    }
    int weekday = words.weekday(tokens, i + 1);
    if (weekday == 0) {
      return null;
    }
    Span span = tokens.span(i, i + 2);
    return FoundDate.of(calendar.relative(span, Period.ofDays(1), DayOfWeek.of(weekday)), i + 2);
  }

  /** "last Friday", "next May". */
  private FoundDate named(Tokens tokens, int i) {
    Phrases.Match<Integer> before = relative.beforeName.at(tokens, i);
    if (before == null) {
      return null;
    }
    int at = before.end();
    Span span = tokens.span(i, Math.min(at + 1, tokens.size()));
    int weekday = words.weekday(tokens, at);
    if (weekday > 0) {
      DateMention mention =
          switch (before.value()) {
            case -1 -> calendar.weeks().lastWeekday(span, weekday);
            case 0 -> calendar.weeks().weekdayOf(span, weekday, 0);
            default -> calendar.weeks().nextWeekday(span, weekday);
          };
      return FoundDate.of(mention, at + 1);
    }
    int month = words.month(tokens, at);
    boolean plain = month > 0 && tokens.capital(at) && !tokens.isDigits(at + 1);
    if (!plain) {
      return null;
    }
    DateMention mention =
        switch (before.value()) {
          case -1 -> calendar.lastMonth(span, month);
          case 0 -> calendar.month(span, month, calendar.yearFromNow(0));
          default -> calendar.nextMonth(span, month);
        };
    return FoundDate.of(mention, at + 1);
  }

  private FoundDate weekday(Tokens tokens, int i) {
    if (words.isShortWeekday(tokens, i) || !(tokens.capital(i) || !tokens.anyCapital())) {
      return null;
    }
    int weekday = words.weekday(tokens, i);
    Phrases.Match<Integer> week = relative.behindWeekday.at(tokens, i + 1);
    if (week != null) {
      Span span = tokens.span(i, week.end());
      return FoundDate.of(calendar.weeks().weekdayOf(span, weekday, week.value()), week.end());
    }
    int listed = lastListed(tokens, i);
    if (listed > 0) {
      int end = listed + 1;
      Phrases.Match<Integer> named = relative.behindWeekday.at(tokens, end);
      end = named == null ? end : named.end();
      Integer weeks = named == null ? null : named.value();
      int last = words.weekday(tokens, listed);
      return FoundDate.of(
          calendar.weeks().weekdayPair(tokens.span(i, end), weekday, last, weeks), end);
    }
    int other = written(tokens, i + 2) ? words.weekday(tokens, i + 2) : 0;
    if (other > 0 && words.rangeWords.contains(tokens.word(i + 1))) {
      Phrases.Match<Integer> named = relative.behindWeekday.at(tokens, i + 3);
      int end = named == null ? i + 3 : named.end();
      Integer weeks = named == null ? null : named.value();
      Span span = tokens.span(i, end);
      return FoundDate.of(calendar.weeks().weekdays(span, weekday, other, weeks), end);
    }
    if (other > 0 && words.isAnd(tokens, i + 1)) {
      Phrases.Match<Integer> both = relative.behindWeekday.at(tokens, i + 3);
      int end = both == null ? i + 3 : both.end();
      Integer weeks = both == null ? null : both.value();
      Span span = tokens.span(i, end);
      return FoundDate.of(calendar.weeks().weekdayPair(span, weekday, other, weeks), end);
    }
    return FoundDate.of(calendar.weeks().weekday(tokens.span(i, i + 1), weekday), i + 1);
  }

  /** "on Monday and sat down" names no Saturday. */
  private boolean written(Tokens tokens, int i) {
    return tokens.capital(i) || !words.isShortWeekday(tokens, i);
  }

  /** The last weekday of "Wednesday, Thursday and Friday"; 0 where there is no such list. */
  private int lastListed(Tokens tokens, int i) {
    int at = i;
    while (tokens.is(at + 1, words.comma) && words.weekday(tokens, at + 2) > 0) {
      at += 2;
    }
    int and = tokens.is(at + 1, words.comma) ? at + 2 : at + 1;
    boolean ends = at > i && words.isAnd(tokens, and) && words.weekday(tokens, and + 1) > 0;
    return ends ? and + 1 : 0;
  }

  private FoundDate year(Tokens tokens, int i) {
    if (!tokens.isDigits(i) || tokens.length(i) != 4 || !words.leadsToYear(tokens, i - 1)) {
      return null;
    }
    int year = tokens.smallNumber(i);
    boolean glued = tokens.attached(i + 1) && !isClosing(tokens, i + 1);
    if (year < 1900 || year > 2100 || glued || words.counted.at(tokens, i + 1) != null) {
      return null;
    }
    return FoundDate.of(calendar.year(tokens.span(i, i + 1), year), i + 1);
  }

  private static boolean isClosing(Tokens tokens, int i) {
    return ".,;:)!?'\"”".indexOf(tokens.firstChar(i)) >= 0
        && !(tokens.attached(i + 1) && tokens.isDigits(i + 1));
  }
}
