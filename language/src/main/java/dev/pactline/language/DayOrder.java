package dev.pactline.language;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which way round a text writes days like "04/08/2023". */
public enum DayOrder {
  /** 4 August. */
  DAY_FIRST,
  /** April 8. */
  MONTH_FIRST,
  /** Nothing tells: such a day is not read. */
  OPEN;

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:(\\p{L}{3,9})\\.?,? )?(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\3((?:19|20)\\d{2})(?![\\d/-])");
  private static final Period WEEKLY = Period.ofDays(7);
  private static final int MOST_MONTHS = 12;

  /** News tells of days at most so long ago. */
  private static final int NEWS = 45;

  /** Other days are looked for in the head of long texts only. */
  private static final int LONGEST = 20_000;

  /**
   * The order of a text: by a day in it that can be only one way round, by the weekday beside one,
   * by the days that it tells of, which are shortly before the first.
   *
   * @param otherwise the order where the text does not tell, such as the one of its country
   */
  static DayOrder of(CharSequence text, DayOrder otherwise) {
    CharSequence head = text.subSequence(0, Math.min(text.length(), LONGEST));
    if (!mayHaveDay(head)) {
      return otherwise;
    }
    List<MatchResult> open = new ArrayList<>();
    Matcher numeric = NUMERIC.matcher(head);
    while (numeric.find()) {
      LocalDate dayFirst = day(numeric, 4, 2);
      LocalDate monthFirst = day(numeric, 2, 4);
      if ((dayFirst == null) != (monthFirst == null)) {
        return dayFirst == null ? MONTH_FIRST : DAY_FIRST;
      }
      if (dayFirst != null && !dayFirst.equals(monthFirst)) {
        open.add(numeric.toMatchResult());
      }
    }
    for (MatchResult day : open) {
      DayOrder order = byWeekday(day);
      if (order != OPEN) {
        return order;
      }
    }
    return open.isEmpty() ? otherwise : byNews(open.get(0), head, otherwise);
  }

  /** "10/09": most texts have no two digits beside such a sign, and need no pattern. */
  private static boolean mayHaveDay(CharSequence text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '/' || c == '-')
          && Letters.isDigit(text.charAt(i - 1))
          && Letters.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate day(MatchResult numeric, int month, int day) {
    int at = Integer.parseInt(numeric.group(month));
    return at > MOST_MONTHS
        ? null
        : NumericDates.date(
            Integer.parseInt(numeric.group(5)), at, Integer.parseInt(numeric.group(day)));
  }

  /** "Monday 09/10/2023". */
  private static DayOrder byWeekday(MatchResult numeric) {
    String word = numeric.group(1);
    int weekday = word == null ? 0 : Tables.DATES.weekday(Tokens.of(word), 0);
    boolean dayFirst = day(numeric, 4, 2).getDayOfWeek().getValue() == weekday;
    boolean monthFirst = day(numeric, 2, 4).getDayOfWeek().getValue() == weekday;
    return dayFirst == monthFirst ? OPEN : dayFirst ? DAY_FIRST : MONTH_FIRST;
  }

  private static DayOrder byNews(MatchResult numeric, CharSequence text, DayOrder otherwise) {
    List<Long> dayFirst = newsBefore(day(numeric, 4, 2), text);
    List<Long> monthFirst = newsBefore(day(numeric, 2, 4), text);
    int more = Integer.compare(dayFirst.size(), monthFirst.size());
    if (more == 0 && !dayFirst.isEmpty()) {
      more = Collections.min(monthFirst).compareTo(Collections.min(dayFirst));
    }
    return more == 0 ? otherwise : more > 0 ? DAY_FIRST : MONTH_FIRST;
  }

  /**
   * How many days ago that was which the text tells of, if it was published on such a day; only
   * what was shortly before.
   */
  private static List<Long> newsBefore(LocalDate published, CharSequence text) {
    return new DateReader(published)
        .read(text).stream()
            // A weekday is shortly before any day.
            .filter(mention -> mention.from() != null && !mention.recurrence().equals(WEEKLY))
            .filter(mention -> !isNumeric(mention, text))
            .map(mention -> ChronoUnit.DAYS.between(mention.from(), published))
            .filter(days -> days >= 0 && days <= NEWS)
            .toList();
  }

  private static boolean isNumeric(DateMention mention, CharSequence text) {
    return NUMERIC.matcher(mention.span().of(text)).matches();
  }
}
