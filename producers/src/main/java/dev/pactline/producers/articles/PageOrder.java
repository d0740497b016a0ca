package dev.pactline.producers.articles;

import dev.pactline.language.DayOrder;
import java.net.URI;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which way round a page writes days, by the country of its address or its language. Source: the
 * short dates of CLDR, as the JDK has them.
 */
final class PageOrder {
  /** Ends of addresses with two letters that are in use all over the world. */
  private static final Set<String> WORLDWIDE = Set.of("CO", "IO", "ME", "TV", "CC", "AI", "EU");

  private PageOrder() {}

  /**
   * @param url null where unknown
   */
  static DayOrder of(Page page, String url) {
    String stated = page.document().select("html[lang]").attr("lang");
    Locale locale = locale(stated.isEmpty() ? page.head().first("og:locale").orElse("") : stated);
    return Stream.concat(
            country(url).map(country -> new Locale(locale.getLanguage(), country)).stream(),
            Stream.of(locale))
        .map(PageOrder::of)
        .filter(order -> order != DayOrder.OPEN)
        .findFirst()
        .orElse(DayOrder.OPEN);
  }

  private static Locale locale(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-'));
  }

  /** Open where the year is written first, and for English of no country. */
  private static DayOrder of(Locale locale) {
    boolean anyEnglish = locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
    if (anyEnglish && locale.getCountry().isEmpty()) {
      return DayOrder.OPEN;
    }
    Locale known = locale.getLanguage().isEmpty() ? new Locale("en", locale.getCountry()) : locale;
    String date =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, known);
    int day = date.indexOf('d');
    int month = date.indexOf('M');
    boolean yearFirst = date.indexOf('y') < Math.min(day, month);
    return yearFirst ? DayOrder.OPEN : day < month ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private static Optional<String> country(String url) {
    String host = url == null ? null : URI.create(url).getHost();
    String end = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    return Optional.of(end.toUpperCase(Locale.ROOT))
        .filter(code -> code.matches("[A-Z]{2}") && !WORLDWIDE.contains(code))
        .map(code -> code.equals("UK") ? "GB" : code);
  }
}
