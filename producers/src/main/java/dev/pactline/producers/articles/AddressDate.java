package dev.pactline.producers.articles;

import dev.pactline.producers.input.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in the address of an article: {@code /2023/08/04/}, {@code /2023-08/04/}, {@code
 * /t20230804_12.html}.
 */
final class AddressDate {
  private static final Pattern DAY =
      Pattern.compile(
          "[/_-][a-z]?((?:19|20)\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\\d|3[01])(?=\\D)");

  private AddressDate() {}

  /**
   * @param url null where unknown
   */
  static Optional<LocalDate> in(String url) {
    if (url == null) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(url);
    while (day.find()) {
      Optional<LocalDate> found =
          Timestamp.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
              .map(Timestamp::day);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
