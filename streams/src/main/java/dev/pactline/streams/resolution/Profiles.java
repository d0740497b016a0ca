package dev.pactline.streams.resolution;

import dev.pactline.language.PlaceMention;
import dev.pactline.language.PlaceReader;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.memory.LastUsed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes from a report what must be known to compare it with others. */
final class Profiles {

  /** News is of the last weeks. */
  private static final int NEWS_DAYS = 45;

  /** Plans that name no day are for the next half year. */
  private static final int PLAN_DAYS = 180;

  /** No event is longer; more is a slip that must not cost thousands of entries. */
  private static final int MAX_DAYS = 365;

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** Names, and places, that were read of late: several reports tell the same ones. */
  private static final int REMEMBERED = 5_000;

  private final Map<String, Name> names = new LastUsed<>(REMEMBERED);
  private final Map<String, List<PlaceMention>> venues = new LastUsed<>(REMEMBERED);
  private final PlaceReader placeReader = new PlaceReader();
  private final String home;
  private final ReferenceRates rates;

  /**
   * @param home ISO 3166-1 alpha-2 code of the home side, whose places name no venue
   * @param rates what sums in different currencies are compared with
   */
  Profiles(String home, ReferenceRates rates) {
    this.home = home;
    this.rates = rates;
  }

  /**
   * What the name of an event tells.
   *
   * @param plain as {@link EventWords#plain} has it
   * @param words that tell it from others, without the names of places
   * @param kind what sort of event it is
   * @param abroad the places in it that are not of the home side
   */
  private record Name(String plain, List<String> words, Kind kind, List<PlaceMention> abroad) {}

  Profile of(AgreementReport report) {
    Source source = report.getSource();
    Interval days = interval(report);
    Set<String> cities = new TreeSet<>();
    Set<String> regions = new TreeSet<>();
    Name name = names.computeIfAbsent(report.getName(), this::name);
    name.abroad().forEach(mention -> note(mention, cities, regions));
    addVenue(report.getPlace(), cities, regions);
    return new Profile(
        report.getReportId(),
        source.getArticleId(),
        table(source),
        days.when(),
        days.from(),
        days.to(),
        report.getStatus() == Status.CANCELLED,
        report.getCorrects().contains(Field.DATES),
        report.getCountries().stream().sorted().distinct().toList(),
        name.plain(),
        name.words(),
        List.copyOf(cities),
        List.copyOf(regions),
        name.kind(),
        number(report, report.getAttendance(), Field.ATTENDANCE),
        number(report, report.getSignedProjects(), Field.SIGNED_PROJECTS),
        money(report.getDealValues()),
        dollars(report, days));
  }

  /**
   * The same with lists as those of {@link #of}. Comparing profiles is most of what resolution
   * does, and it took twice as long where lists that Avro has read came among the others.
   */
  static Profile withPlainLists(Profile read) {
    return new Profile(
        read.getReportId(),
        read.getArticleId(),
        read.getTable(),
        read.getWhen(),
        read.getFrom(),
        read.getTo(),
        read.getCancelled(),
        read.getCorrectsDates(),
        List.copyOf(read.getCountries()),
        read.getName(),
        List.copyOf(read.getWords()),
        List.copyOf(read.getCities()),
        List.copyOf(read.getRegions()),
        read.getKind(),
        read.getAttendance(),
        read.getProjects(),
        List.copyOf(read.getMoney()),
        List.copyOf(read.getDollars()));
  }

  private static String table(Source source) {
    if (source.getRow() == null) {
      return null;
    }
    return source.getFile() == null ? source.getUrl() : source.getFile();
  }

  private Name name(String text) {
    StringBuilder rest = new StringBuilder();
    List<PlaceMention> abroad = new ArrayList<>();
    int end = 0;
    for (PlaceMention mention : placeReader.read(text)) {
      rest.append(text, Math.min(end, mention.span().start()), mention.span().start()).append(' ');
      end = Math.max(end, mention.span().end());
      if (!mention.country().equals(home)) {
        abroad.add(mention);
      }
    }
    rest.append(text, end, text.length());
    String plain = EventWords.plain(text);
    List<String> words = EventWords.telling(EventWords.plain(rest.toString()));
    return new Name(plain, words, EventWords.kind(plain), abroad);
  }

  private void addVenue(String place, Set<String> cities, Set<String> regions) {
    if (place == null || place.isBlank()) {
      return;
    }
    List<PlaceMention> mentions = venues.computeIfAbsent(place, placeReader::read);
    if (mentions.isEmpty()) {
      cities.add(EventWords.plain(place));
    }
    mentions.forEach(mention -> note(mention, cities, regions));
  }

  private static void note(PlaceMention mention, Set<String> cities, Set<String> regions) {
    switch (mention.kind()) {
      case CITY -> cities.add(EventWords.plain(mention.name()));
      case REGION -> regions.add(EventWords.plain(mention.name()));
      case COUNTRY, DEMONYM -> {} // all reports of a country have that in common
    }
  }

  private static Number number(AgreementReport report, Count count, Field field) {
    return count == null
        ? null
        : new Number(
            count.getCount(),
            count.getQualifier() == Qualifier.EXACT,
            report.getCorrects().contains(field));
  }

  private static List<String> money(List<DealValue> values) {
    return values.stream()
        .flatMap(
            value ->
                Stream.concat(
                    Stream.of(
                        text(value.getCurrency(), value.getAmount()),
                        value.getUsd() == null ? "" : text("USD", value.getUsd())),
                    value.getAlternatives().stream().map(Profiles::text)))
        .filter(text -> !text.isEmpty())
        .sorted()
        .distinct()
        .toList();
  }

  private List<String> dollars(AgreementReport report, Interval days) {
    return report.getDealValues().stream()
        .map(value -> dollars(value, month(report, days)))
        .flatMap(Optional::stream)
        .map(amount -> amount.stripTrailingZeros().toPlainString())
        .sorted()
        .distinct()
        .toList();
  }

  private Optional<BigDecimal> dollars(DealValue value, Optional<YearMonth> month) {
    if (value.getUsd() != null) {
      return Optional.of(value.getUsd());
    }
    if (value.getCurrency().equals("USD")) {
      return Optional.of(value.getAmount());
    }
    return month.flatMap(m -> rates.toDollars(value.getAmount(), value.getCurrency(), m));
  }

  /** The month of the event, else of the news of it: rates do not move much in a few weeks. */
  private static Optional<YearMonth> month(AgreementReport report, Interval days) {
    return switch (days.when()) {
      case DAYS, MONTH -> Optional.of(YearMonth.from(LocalDate.ofEpochDay(days.from())));
      case PUBLICATION -> Optional.of(YearMonth.from(report.getSource().getPublishedOn()));
      case YEAR, NEVER -> Optional.empty();
    };
  }

  private static String text(Amount amount) {
    return text(amount.getCurrency(), amount.getAmount());
  }

  private static String text(String currency, BigDecimal amount) {
    return currency + ' ' + amount.stripTrailingZeros().toPlainString();
  }

  private record Interval(When when, int from, int to) {
    static Interval of(When when, LocalDate from, LocalDate to) {
      return new Interval(when, (int) from.toEpochDay(), (int) to.toEpochDay());
    }
  }

  private static Interval interval(AgreementReport report) {
    LocalDate start = report.getStartDate() == null ? report.getEndDate() : report.getStartDate();
    if (start != null) {
      return Interval.of(When.DAYS, start, end(start, report.getEndDate()));
    }
    String month = report.getMonth();
    if (month != null && MONTH.matcher(month).matches()) {
      YearMonth known = YearMonth.parse(month);
      return Interval.of(When.MONTH, known.atDay(1), known.atEndOfMonth());
    }
    if (month != null && YEAR.matcher(month).matches()) {
      Year known = Year.parse(month);
      return Interval.of(When.YEAR, known.atDay(1), known.atMonth(12).atEndOfMonth());
    }
    LocalDate published = report.getSource().getPublishedOn();
    if (published == null) {
      return new Interval(When.NEVER, 0, 0);
    }
    return report.getStatus() == Status.PLANNED
        ? Interval.of(When.PUBLICATION, published, published.plusDays(PLAN_DAYS))
        : Interval.of(When.PUBLICATION, published.minusDays(NEWS_DAYS), published.plusDays(1));
  }

  private static LocalDate end(LocalDate start, LocalDate end) {
    if (end == null || end.isBefore(start)) {
      return start;
    }
    LocalDate last = start.plusDays(MAX_DAYS);
    return end.isBefore(last) ? end : last;
  }
}
