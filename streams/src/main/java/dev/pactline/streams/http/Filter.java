package dev.pactline.streams.http;

import dev.pactline.language.Countries;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which agreements a request is about. An empty set asks for all.
 *
 * @param countries ISO 3166-1 alpha-2, or {@code joint} for those of several countries together
 * @param sectors sections of ISIC Rev. 4, or {@code unknown}
 * @param statuses how far they got
 * @param from the first month; null: from ever
 * @param to the last month, included; null: to ever
 */
record Filter(
    Set<String> countries, Set<String> sectors, Set<Status> statuses, YearMonth from, YearMonth to)
    implements Predicate<Agreement> {

  /** The names of its parameters. */
  static final Set<String> NAMES =
      new LinkedHashSet<>(List.of("country", "sector", "status", "from", "to"));

  static final String UNKNOWN = "unknown";
  private static final int YEAR_LENGTH = "2019".length();

  Filter {
    countries = Set.copyOf(countries);
    sectors = Set.copyOf(sectors);
    statuses = Set.copyOf(statuses);
  }

  /**
   * The filter that a request asks for.
   *
   * @throws Problem.RefusedException if a value means nothing
   */
  static Filter of(Parameters parameters) {
    YearMonth from = month(parameters, "from");
    YearMonth to = month(parameters, "to");
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.parameter("to", "It is before from.").refused();
    }
    return new Filter(countries(parameters), sectors(parameters), statuses(parameters), from, to);
  }

  /** The same of one country. */
  Filter of(String country) {
    return new Filter(Set.of(country), sectors, statuses, from, to);
  }

  @Override
  public boolean test(Agreement agreement) {
    return (countries.isEmpty() || countries.contains(country(agreement)))
        && (statuses.isEmpty() || statuses.contains(agreement.getStatus()))
        && isInPeriod(agreement)
        && (sectors.isEmpty() || agreement.getSectors().stream().anyMatch(this::isChosen));
  }

  /** Whether a line of this section is asked for. */
  boolean isChosen(String section) {
    return sectors.isEmpty() || sectors.contains(section);
  }

  private boolean isChosen(Sector sector) {
    return sectors.contains(sector.getIsic() == null ? UNKNOWN : sector.getIsic());
  }

  private static String country(Agreement agreement) {
    return agreement.getCountry() == null ? Topics.JOINT : agreement.getCountry();
  }

  /** Whether it lies in the period for certain: what has no month lies in no bounded one. */
  private boolean isInPeriod(Agreement agreement) {
    if (from == null && to == null) {
      return true;
    }
    return first(agreement)
        .filter(month -> from == null || !month.isBefore(from))
        .flatMap(month -> last(agreement))
        .filter(month -> to == null || !month.isAfter(to))
        .isPresent();
  }

  private static Optional<YearMonth> first(Agreement agreement) {
    if (agreement.getStartDate() != null) {
      return Optional.of(YearMonth.from(agreement.getStartDate()));
    }
    String month = agreement.getMonth();
    return Optional.ofNullable(month)
        .map(text -> YearMonth.parse(text.length() == YEAR_LENGTH ? text + "-01" : text));
  }

  /** By its first day, as the tables by month are; a year is known only to end in December. */
  private static Optional<YearMonth> last(Agreement agreement) {
    String month = agreement.getMonth();
    boolean yearAlone = agreement.getStartDate() == null && month.length() == YEAR_LENGTH;
    return yearAlone ? Optional.of(YearMonth.parse(month + "-12")) : first(agreement);
  }

  private static YearMonth month(Parameters parameters, String name) {
    return parameters.text(name).map(text -> month(name, text)).orElse(null);
  }

  private static YearMonth month(String name, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Problem.parameter(name, "It must be a month such as 2019-05.").refused();
    }
  }

  private static Set<String> countries(Parameters parameters) {
    Set<String> codes = new HashSet<>();
    for (String code : parameters.list("country")) {
      codes.add(
          code.equalsIgnoreCase(Topics.JOINT)
              ? Topics.JOINT
              : Countries.byCode(code)
                  .orElseThrow(
                      () ->
                          Problem.parameter(
                                  "country", "It must be ISO 3166-1 codes such as PL, or joint.")
                              .refused())
                  .code());
    }
    return codes;
  }

  private static Set<String> sectors(Parameters parameters) {
    Set<String> sections = new HashSet<>();
    for (String section : parameters.list("sector")) {
      String upper = section.toUpperCase(Locale.ROOT);
      if (upper.matches("[A-U]")) {
        sections.add(upper);
      } else if (section.equalsIgnoreCase(UNKNOWN)) {
        sections.add(UNKNOWN);
      } else {
        throw Problem.parameter("sector", "It must be ISIC sections from A to U, or unknown.")
            .refused();
      }
    }
    return sections;
  }

  private static Set<Status> statuses(Parameters parameters) {
    Set<Status> statuses = new HashSet<>();
    for (String status : parameters.list("status")) {
      try {
        statuses.add(Status.valueOf(status.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw Problem.parameter("status", "It must be signed, planned or cancelled.").refused();
      }
    }
    return statuses;
  }
}
