package dev.pactline.producers.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as a cell states it: a day, or only a month or a year.
 *
 * @param day null where no day is stated
 * @param month 2019-05 or 2019 where no day is stated; else null
 */
record Days(LocalDate day, String month) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{4})([-/.年])(\\d{1,2})(?:\\2|月)(\\d{1,2})日?(?:[T ][\\d:.]*(?:Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");
  // The order of day and month in 3/4/2019 differs by country, so that form is not read.
  private static final List<DateTimeFormatter> NAMED =
      Stream.of("d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "d-MMM-uuuu")
          .map(Days::formatter)
          .toList();

  /** Empty for what is no date, and for years before 1900 or after 2100. */
  static Optional<Days> parse(String cell) {
    return day(cell)
        .map(day -> new Days(day, null))
        .or(() -> Optional.of(cell).filter(MONTH.asMatchPredicate()).map(m -> new Days(null, m)))
        .filter(Days::isInRange);
  }

  private boolean isInRange() {
    int year = day == null ? Integer.parseInt(month.substring(0, 4)) : day.getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<LocalDate> day(String cell) {
    Matcher numeric = NUMERIC.matcher(cell);
    if (numeric.matches()) {
      return day(numeric.group(1), numeric.group(3), numeric.group(4));
    }
    Matcher compact = COMPACT.matcher(cell);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    return NAMED.stream().flatMap(form -> day(cell, form).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // February 30
    }
  }

  private static Optional<LocalDate> day(String cell, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(cell, form));
    } catch (DateTimeException e) {
      return Optional.empty(); // another form may fit
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
