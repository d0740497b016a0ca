package dev.pactline.producers.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as markup states it.
 *
 * @param day the day in the zone that it is stated in
 * @param instant null where no zone is stated
 */
public record Timestamp(LocalDate day, Instant instant) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))"
              + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?.*)?",
          Pattern.CASE_INSENSITIVE);

  /** Reads ISO 8601 and its careless relatives, and the format of mail; empty for other text. */
  public static Optional<Timestamp> parse(String text) {
    String given = text.strip();
    Matcher form = FORM.matcher(given);
    try {
      return form.matches() ? Optional.of(of(form)) : mail(given);
    } catch (DateTimeException e) {
      return Optional.empty(); // has the form of a date, but there is no such day or hour
    }
  }

  private static Timestamp of(Matcher form) {
    LocalDate day =
        LocalDate.of(Integer.parseInt(form.group(1)), number(form, 2, 4, 6), number(form, 3, 5, 7));
    if (form.group(11) == null) {
      return new Timestamp(day, null);
    }
    int second = form.group(10) == null ? 0 : Integer.parseInt(form.group(10));
    Instant instant =
        day.atTime(number(form, 8), number(form, 9), second).toInstant(zone(form.group(11)));
    return new Timestamp(day, instant);
  }

  private static Optional<Timestamp> mail(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(new Timestamp(time.toLocalDate(), time.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset zone(String text) {
    boolean offset = text.startsWith("+") || text.startsWith("-");
    return offset ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }

  private static int number(Matcher form, int... groups) {
    for (int group : groups) {
      if (form.group(group) != null) {
        return Integer.parseInt(form.group(group));
      }
    }
    throw new AssertionError("one of the groups has matched");
  }

  /** Whether the zone may be the server's rather than the outlet's. */
  public boolean isUtc(String text) {
    return instant != null && !text.matches("(?s).*[+-]\\d{2}:?\\d{2}\\s*$");
  }
}
