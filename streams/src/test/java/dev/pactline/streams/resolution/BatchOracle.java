package dev.pactline.streams.resolution;

import dev.pactline.language.Countries;
import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.CountryCurrency;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryMonth;
import dev.pactline.schemas.CountryMonthStatistics;
import dev.pactline.schemas.CountrySector;
import dev.pactline.schemas.CountrySectorStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.StateSerde;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;

/**
 * What the tables must be, worked out at once from all events: the winner of each report, every
 * pair compared, groups, agreements, sums. Shares with the pipeline only what two reports have in
 * common and how a group is merged.
 */
public final class BatchOracle {

  /** Of the sections that {@link RandomReports} draws. */
  private static final Map<String, String> SECTOR_NAMES =
      Map.of("A", "Agriculture, forestry and fishing", "H", "Transportation and storage");

  private final Profiles profiles;
  private final Map<String, Profile> known = new HashMap<>();
  private final AgreementMerger merger;
  private final StateSerde<AgreementReport> bytes = new StateSerde<>(AgreementReport.class);
  private final Map<String, Agreement> agreements = new TreeMap<>();

  public BatchOracle(List<KeyValue<String, AgreementEvent>> events, ReferenceRates rates) {
    this.profiles = new Profiles("CN", rates);
    this.merger = new AgreementMerger(rates);
    Map<String, Map<String, AgreementEvent>> winners = new TreeMap<>();
    for (KeyValue<String, AgreementEvent> event : events) {
      winners
          .computeIfAbsent(event.key, country -> new HashMap<>())
          .merge(event.value.getReportId(), event.value, this::winner);
    }
    winners.forEach(
        (country, reports) ->
            agree(
                country,
                reports.values().stream()
                    .map(AgreementEvent::getReport)
                    .filter(Objects::nonNull)
                    .toList()));
  }

  private AgreementEvent winner(AgreementEvent a, AgreementEvent b) {
    if (a.getRevision() != b.getRevision()) {
      return a.getRevision() > b.getRevision() ? a : b;
    }
    return Arrays.compareUnsigned(bytes(a), bytes(b)) > 0 ? a : b;
  }

  private byte[] bytes(AgreementEvent event) {
    return event.getReport() == null ? new byte[0] : bytes.serialize("", event.getReport());
  }

  private record Pair(AgreementReport a, AgreementReport b, int points) {}

  private void agree(String country, List<AgreementReport> reports) {
    known.clear();
    List<Pair> pairs = new ArrayList<>();
    for (AgreementReport a : reports) {
      for (AgreementReport b : reports) {
        if (a.getReportId().compareTo(b.getReportId()) < 0) {
          pairs.add(new Pair(a, b, points(a, b)));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> -pair.points())
            .thenComparing(pair -> pair.a().getReportId())
            .thenComparing(pair -> pair.b().getReportId()));
    Map<String, Set<AgreementReport>> groups = new HashMap<>();
    reports.forEach(report -> groups.put(report.getReportId(), Set.of(report)));
    for (Pair pair : pairs) {
      Set<AgreementReport> joined = new HashSet<>(groups.get(pair.a().getReportId()));
      joined.addAll(groups.get(pair.b().getReportId()));
      if (SameEvent.isSame(pair.points()) && pairs.stream().noneMatch(p -> isApart(p, joined))) {
        joined.forEach(report -> groups.put(report.getReportId(), joined));
      }
    }
    new HashSet<>(groups.values()).forEach(group -> agree(country, new ArrayList<>(group), group));
  }

  private static boolean isApart(Pair pair, Set<AgreementReport> joined) {
    return SameEvent.isDifferent(pair.points())
        && joined.contains(pair.a())
        && joined.contains(pair.b());
  }

  private int points(AgreementReport a, AgreementReport b) {
    return SameEvent.points(profile(a), profile(b));
  }

  private Profile profile(AgreementReport report) {
    return known.computeIfAbsent(report.getReportId(), id -> profiles.of(report));
  }

  private void agree(String country, List<AgreementReport> shuffled, Set<AgreementReport> group) {
    Collections.shuffle(shuffled, new Random(group.size()));
    String least =
        group.stream()
            .map(AgreementReport::getReportId)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    String id = AgreementId.of(country, least);
    agreements.put(id, merger.merge(id, shuffled));
  }

  public Map<String, Agreement> agreements() {
    return agreements;
  }

  public Map<String, CountryStatistics> countries() {
    return rows(
        agreement -> some(agreement.getCountry()),
        (country, all) ->
            new CountryStatistics(
                country,
                name(country),
                signed(all).count(),
                with(all, Status.PLANNED),
                with(all, Status.CANCELLED),
                sum(all, a -> every(a.getSignedProjects())),
                sum(all, a -> exact(a.getSignedProjects())),
                sum(all, a -> every(a.getAttendance())),
                sum(all, a -> exact(a.getAttendance())),
                money(values(all).map(AgreedValue::getUsdStated)),
                money(values(all).map(AgreedValue::getUsdConverted)),
                signed(all).filter(a -> a.getDealValues().isEmpty()).count(),
                all.stream().mapToLong(a -> a.getReports().size()).sum(),
                first(all),
                last(all)));
  }

  public Map<String, JointStatistics> joint() {
    return rows(
        agreement -> agreement.getCountry() == null ? Set.of(Topics.JOINT) : Set.of(),
        (country, all) ->
            new JointStatistics(
                signed(all).count(),
                with(all, Status.PLANNED),
                with(all, Status.CANCELLED),
                sum(all, a -> every(a.getSignedProjects())),
                sum(all, a -> exact(a.getSignedProjects())),
                sum(all, a -> every(a.getAttendance())),
                sum(all, a -> exact(a.getAttendance())),
                money(values(all).map(AgreedValue::getUsdStated)),
                money(values(all).map(AgreedValue::getUsdConverted)),
                signed(all).filter(a -> a.getDealValues().isEmpty()).count(),
                all.stream().mapToLong(a -> a.getReports().size()).sum(),
                first(all),
                last(all)));
  }

  public Map<CountryMonth, CountryMonthStatistics> months() {
    return rows(
        agreement ->
            agreement.getCountry() == null
                ? Set.of()
                : Set.of(new CountryMonth(agreement.getCountry(), month(agreement))),
        (key, all) ->
            new CountryMonthStatistics(
                key.getCountry(),
                name(key.getCountry()),
                key.getMonth(),
                signed(all).count(),
                with(all, Status.PLANNED),
                with(all, Status.CANCELLED),
                sum(all, a -> every(a.getSignedProjects())),
                sum(all, a -> exact(a.getSignedProjects())),
                sum(all, a -> every(a.getAttendance())),
                sum(all, a -> exact(a.getAttendance())),
                money(values(all).map(AgreedValue::getUsdStated)),
                money(values(all).map(AgreedValue::getUsdConverted)),
                signed(all).filter(a -> a.getDealValues().isEmpty()).count(),
                all.stream().mapToLong(a -> a.getReports().size()).sum(),
                first(all),
                last(all)));
  }

  public Map<CountrySector, CountrySectorStatistics> sectors() {
    return rows(
        agreement -> {
          Set<CountrySector> keys = new HashSet<>();
          if (agreement.getCountry() != null) {
            for (Sector sector : agreement.getSectors()) {
              String section = sector.getIsic() == null ? "unknown" : sector.getIsic();
              keys.add(new CountrySector(agreement.getCountry(), section));
            }
          }
          return keys;
        },
        (key, all) ->
            new CountrySectorStatistics(
                key.getCountry(),
                name(key.getCountry()),
                key.getSector(),
                SECTOR_NAMES.getOrDefault(key.getSector(), "Unknown"),
                signed(all).count(),
                with(all, Status.PLANNED),
                with(all, Status.CANCELLED),
                sum(all, a -> every(a.getSignedProjects())),
                sum(all, a -> exact(a.getSignedProjects())),
                sum(all, a -> every(a.getAttendance())),
                sum(all, a -> exact(a.getAttendance())),
                money(values(all).map(AgreedValue::getUsdStated)),
                money(values(all).map(AgreedValue::getUsdConverted)),
                signed(all).filter(a -> a.getDealValues().isEmpty()).count(),
                all.stream().mapToLong(a -> a.getReports().size()).sum(),
                first(all),
                last(all)));
  }

  public Map<CountryCurrency, CountryCurrencyStatistics> currencies() {
    return rows(
        agreement -> {
          Set<CountryCurrency> keys = new HashSet<>();
          if (agreement.getCountry() != null && agreement.getStatus() == Status.SIGNED) {
            agreement
                .getDealValues()
                .forEach(
                    v -> keys.add(new CountryCurrency(agreement.getCountry(), v.getCurrency())));
          }
          return keys;
        },
        (key, all) -> {
          List<AgreedValue> values =
              values(all).filter(v -> v.getCurrency().equals(key.getCurrency())).toList();
          return new CountryCurrencyStatistics(
              key.getCountry(),
              name(key.getCountry()),
              key.getCurrency(),
              (long) all.size(),
              money(values.stream().map(AgreedValue::getAmount)),
              money(
                  values.stream()
                      .filter(v -> v.getQualifier() == Qualifier.EXACT)
                      .map(AgreedValue::getAmount)),
              money(values.stream().map(AgreedValue::getUsdStated)),
              money(values.stream().map(AgreedValue::getUsdConverted)));
        });
  }

  private <K, V> Map<K, V> rows(
      Function<Agreement, Set<K>> keys, BiFunction<K, List<Agreement>, V> row) {
    Map<K, List<Agreement>> byKey = new HashMap<>();
    agreements
        .values()
        .forEach(
            agreement ->
                keys.apply(agreement)
                    .forEach(
                        key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(agreement)));
    Map<K, V> rows = new HashMap<>();
    byKey.forEach((key, all) -> rows.put(key, row.apply(key, all)));
    return rows;
  }

  private static Set<String> some(String country) {
    return country == null ? Set.of() : Set.of(country);
  }

  private static String name(String country) {
    return Countries.byCode(country).map(found -> found.name()).orElse(country);
  }

  private static String month(Agreement agreement) {
    if (agreement.getStartDate() != null) {
      return agreement.getStartDate().toString().substring(0, 7);
    }
    String month = agreement.getMonth();
    return month == null || month.length() < 7 ? "unknown" : month;
  }

  private static Stream<Agreement> signed(List<Agreement> all) {
    return all.stream().filter(agreement -> agreement.getStatus() == Status.SIGNED);
  }

  private static long with(List<Agreement> all, Status status) {
    return all.stream().filter(agreement -> agreement.getStatus() == status).count();
  }

  private static long sum(List<Agreement> all, ToLongFunction<Agreement> part) {
    return signed(all).mapToLong(part).sum();
  }

  private static long every(Count count) {
    return count == null ? 0 : count.getCount();
  }

  private static long exact(Count count) {
    boolean exact = count != null && count.getQualifier() == Qualifier.EXACT;
    return exact && count.getMax() == null ? count.getCount() : 0;
  }

  private static Stream<AgreedValue> values(List<Agreement> all) {
    return signed(all).flatMap(agreement -> agreement.getDealValues().stream());
  }

  private static BigDecimal money(Stream<BigDecimal> amounts) {
    return amounts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(4);
  }

  private static LocalDate first(List<Agreement> all) {
    return signed(all)
        .map(Agreement::getStartDate)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static LocalDate last(List<Agreement> all) {
    return signed(all)
        .map(Agreement::getEndDate)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
