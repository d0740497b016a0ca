package dev.pactline.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds dates: "June 11 to 13", "on Tuesday", "the next day", 5月20日至22日. Years and weeks that the
 * text leaves open are the latest ones not after publication. Immutable.
 */
public final class DateReader {
  private final NumericDates numeric;
  private final EnglishDates english;
  private final ChineseDates chinese;
  private final RelativeDates relative;

  /**
   * @param publication day of publication; null where unknown: then dates without a year have no
   *     days, and "yesterday" is left out
   */
  public DateReader(LocalDate publication) {
    this(publication, DayOrder.OPEN);
  }

  DateReader(LocalDate publication, DayOrder order) {
    Calendar calendar = new Calendar(publication);
    this.numeric = new NumericDates(calendar, order);
    this.english = new EnglishDates(calendar);
    this.chinese = new ChineseDates(calendar);
    this.relative = new RelativeDates(calendar);
  }

  /**
   * Finds every date.
   *
   * @return the mentions in the order of the text; never null
   */
  public List<DateMention> read(CharSequence text) {
    return read(Tokens.of(text));
  }

  List<DateMention> read(Tokens tokens) {
    List<DateMention> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      FoundDate date = tokens.mayOpen(i, Openers.DATE) ? at(tokens, i) : null;
      if (date == null) {
        i++;
        continue;
      }
      if (date.mention() != null) {
        found.add(date.mention());
      }
      i = date.end();
    }
    return found;
  }

  private FoundDate at(Tokens tokens, int i) {
    FoundDate date = tokens.isDigits(i) ? numeric.at(tokens, i) : null;
    if (date == null && (tokens.isHan(i) || tokens.isDigits(i))) {
      date = chinese.at(tokens, i);
    }
    if (date == null && !tokens.isHan(i)) {
      date = english.at(tokens, i);
    }
    return date == null && !tokens.isHan(i) ? relative.at(tokens, i) : date;
  }
}
