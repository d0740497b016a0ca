package dev.pactline.language;

import java.time.DayOfWeek;

/**
 * Days told by an ordinal: "on the 20th", "from the 20th to the 22nd", "Monday the 20th", "the
 * fifth of May", "the third Thursday of May", "the last Friday in April". Reads from "the" on.
 */
final class OrdinalDays {
  private static final int LAST = 5;

  private final DateWords words = Tables.DATES;
  private final Calendar calendar;

  OrdinalDays(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The date that has "the" at token {@code i}; null where there is none.
   *
   * @param first where its words begin: with "the" or a weekday before it
   */
  FoundDate at(Tokens tokens, int i, int first) {
    if (!words.isThe(tokens, i)) {
      return null;
    }
    int at = i + 1;
    if (words.isLast(tokens, at) && words.weekday(tokens, at + 1) > 0) {
      return weekdayOfMonth(tokens, first, at + 1, LAST);
    }
    Figure figure = Tables.FIGURES.at(tokens, at, false);
    if (figure == null || !figure.isOrdinal() || figure.value().intValue() > 31) {
      return null;
    }
    int ordinal = figure.value().intValue();
    if (words.weekday(tokens, figure.end()) > 0) {
      return weekdayOfMonth(tokens, first, figure.end(), ordinal);
    }
    if (!tokens.isDigits(at)) {
      return dayOfNamedMonth(tokens, first, figure.end(), ordinal);
    }
    return words.leadsToDay(tokens, i - 1) ? bare(tokens, first, figure.end(), ordinal) : null;
  }

  /** "the third Thursday of May": the latest such day not after publication. */
  private FoundDate weekdayOfMonth(Tokens tokens, int first, int weekday, int ordinal) {
    int at = weekday + 2;
    boolean joined = words.isIn(tokens, at - 1) || tokens.is(at - 1, words.of);
    int month = words.month(tokens, at);
    if (!joined || month == 0 || ordinal > LAST) {
      return null;
    }
    Span span = tokens.span(first, at + 1);
    DayOfWeek day = DayOfWeek.of(words.weekday(tokens, weekday));
    return FoundDate.of(calendar.weekdayOfMonth(span, day, ordinal, month), at + 1);
  }

  /** "the fifth of May". */
  private FoundDate dayOfNamedMonth(Tokens tokens, int first, int of, int day) {
    int month = tokens.is(of, words.of) ? words.month(tokens, of + 1) : 0;
    if (month == 0 || !Calendar.isDay(month, day)) {
      return null;
    }
    DateMention mention = calendar.dayOf(tokens.span(first, of + 2), month, day);
    return mention == null ? null : FoundDate.of(mention, of + 2);
  }

  /** "the 20th", "the 20th to the 22nd", but not "the 20th edition". */
  private FoundDate bare(Tokens tokens, int first, int behind, int day) {
    int end = behind;
    int last = day;
    if (words.rangeWords.contains(tokens.word(end)) || words.isAnd(tokens, end)) {
      int at = words.isThe(tokens, end + 1) ? end + 2 : end + 1;
      Figure figure = tokens.isDigits(at) ? Tables.FIGURES.at(tokens, at, false) : null;
      if (figure != null && figure.isOrdinal() && figure.value().intValue() > day) {
        last = figure.value().intValue();
        end = figure.end();
      }
    }
    boolean open = tokens.isWord(end) && !words.isFunctionWord(tokens, end);
    if (open || tokens.isSymbol(end, '-') || tokens.is(end, words.of)) {
      return null;
    }
    DateMention mention = calendar.dayOfMonth(tokens.span(first, end), day, last);
    return mention == null ? null : FoundDate.of(mention, end);
  }
}
