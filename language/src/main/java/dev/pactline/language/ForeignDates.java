package dev.pactline.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on a header line of a page whose furniture is in another language than its text: "4 de
 * agosto de 2023", "4. März 2023", "2023. október 4.".
 */
final class ForeignDates {
  private static final Map<String, Integer> MONTHS = months();

  private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
  private static final String NAME = "(\\p{L}{3,14})\\.?";
  private static final String DAY = "(?<!\\d)(\\d{1,2})";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          DAY + "(?:\\.|º|er)?[ /-](?:de |d'|ta' )?" + NAME + ",?[ /-](?:de |del |l-)?" + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<!\\p{L})" + NAME + " (\\d{1,2})(?:\\.|º)?,? (?:de |del )?" + YEAR);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\.? (?:m\\. |gada )?" + NAME + " (\\d{1,2})(?!\\d)");
  private static final Pattern KOREAN =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})년 ?(\\d{1,2})월 ?(\\d{1,2})일");
  private static final Pattern VIETNAMESE =
      Pattern.compile(DAY + " tháng (\\d{1,2}),? (?:năm )?" + YEAR);

  private ForeignDates() {}

  /** The first such day on a line, as a mention with its span; empty where there is none. */
  static Optional<DateMention> on(CharSequence line) {
    return of(DAY_FIRST, line, 3, 2, 1)
        .or(() -> of(MONTH_FIRST, line, 3, 1, 2))
        .or(() -> of(YEAR_FIRST, line, 1, 2, 3))
        .or(() -> of(KOREAN, line, 1, 2, 3))
        .or(() -> of(VIETNAMESE, line, 3, 2, 1));
  }

  private static Optional<DateMention> of(
      Pattern form, CharSequence line, int year, int month, int day) {
    Matcher matcher = form.matcher(line);
    while (matcher.find()) {
      LocalDate date = date(matcher, year, month, day);
      if (date != null) {
        Span span = new Span(matcher.start(), matcher.end());
        return Optional.of(new Calendar(null).day(span, date));
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(MatchResult written, int year, int month, int day) {
    String name = written.group(month);
    int number =
        Character.isDigit(name.charAt(0))
            ? Integer.parseInt(name)
            : MONTHS.getOrDefault(Letters.folded(name), 0);
    int ofMonth = Integer.parseInt(written.group(day));
    return Calendar.isDay(number, ofMonth)
        ? NumericDates.date(Integer.parseInt(written.group(year)), number, ofMonth)
        : null;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String[] fields : ResourceFile.lines("month-names.txt")) {
      for (String name : ResourceFile.entries(fields, 1)) {
        months.put(Letters.folded(name), Integer.parseInt(fields[0]));
      }
    }
    return Map.copyOf(months);
  }
}
