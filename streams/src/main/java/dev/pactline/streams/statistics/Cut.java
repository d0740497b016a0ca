package dev.pactline.streams.statistics;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.statistics.RowKey.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The agreements of one moment, and statistics over any part of them. All that is asked of one cut
 * fits together. Lines are counted as those of the topics are: over all agreements they are equal.
 * Immutable.
 */
public final class Cut {
  private final List<Entry> entries;

  private Cut(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * An agreement without its reports and choices, and what it adds to each row.
   *
   * @param agreement the facts
   * @param reports how many reports it rests on
   * @param rows what it adds
   */
  private record Entry(Agreement agreement, int reports, Map<RowKey, Contribution> rows) {}

  /**
   * An agreement of a cut.
   *
   * @param facts all but its reports and choices
   * @param reports how many reports it rests on
   */
  public record Counted(Agreement facts, int reports) {}

  /** The cut of these agreements. Keeps their facts, not their sentences: those are many. */
  public static Cut of(Iterable<Agreement> agreements) {
    List<Entry> entries = new ArrayList<>();
    for (Agreement agreement : agreements) {
      entries.add(
          new Entry(lean(agreement), agreement.getReports().size(), RowKey.rows(agreement)));
    }
    entries.sort(Comparator.comparing(entry -> entry.agreement().getAgreementId()));
    return new Cut(List.copyOf(entries));
  }

  /** The agreements chosen, by id. */
  public List<Counted> agreements(Predicate<Agreement> which) {
    return chosen(which).stream()
        .map(entry -> new Counted(entry.agreement(), entry.reports()))
        .toList();
  }

  /** A line for each country of the agreements chosen, by code. */
  public List<Line> countries(Predicate<Agreement> which) {
    return lines(Table.COUNTRY, which, RowKey::country);
  }

  /** A line for each country and month of the agreements chosen. */
  public List<Line> months(Predicate<Agreement> which) {
    return lines(Table.MONTH, which, RowKey::country);
  }

  /** A line for each country and ISIC section of the agreements chosen. */
  public List<Line> sectors(Predicate<Agreement> which) {
    return lines(Table.SECTOR, which, RowKey::country);
  }

  /** A line for each country and currency of the agreements chosen. */
  public List<Line> currencies(Predicate<Agreement> which) {
    return lines(Table.CURRENCY, which, RowKey::country);
  }

  /** A line for each month, all countries together, without joint figures. */
  public List<Line> allMonths(Predicate<Agreement> which) {
    return lines(Table.MONTH, which, key -> null);
  }

  /** A line for each ISIC section, all countries together, without joint figures. */
  public List<Line> allSectors(Predicate<Agreement> which) {
    return lines(Table.SECTOR, which, key -> null);
  }

  /** A line for each currency, all countries together, without joint figures. */
  public List<Line> allCurrencies(Predicate<Agreement> which) {
    return lines(Table.CURRENCY, which, key -> null);
  }

  /** The line of all countries together, without joint figures. */
  public Line world(Predicate<Agreement> which) {
    return one(Table.COUNTRY, which);
  }

  /** The line of the figures that belong to several countries together. */
  public Line joint(Predicate<Agreement> which) {
    return one(Table.JOINT, which);
  }

  private Line one(Table table, Predicate<Agreement> which) {
    List<Line> lines = lines(table, which, key -> null);
    return lines.isEmpty() ? new Tally().line(null, "") : lines.get(0);
  }

  private List<Line> lines(
      Table table, Predicate<Agreement> which, Function<RowKey, String> country) {
    Map<Group, Tally> tallies = new LinkedHashMap<>();
    for (Entry entry : chosen(which)) {
      entry
          .rows()
          .forEach(
              (key, contribution) -> {
                if (key.table() == table) {
                  tallies
                      .computeIfAbsent(
                          new Group(country.apply(key), key.part()), group -> new Tally())
                      .add(
                          contribution,
                          entry.agreement(),
                          table == Table.CURRENCY ? key.part() : null);
                }
              });
    }
    return tallies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tally -> tally.getValue().line(tally.getKey().country(), tally.getKey().part()))
        .toList();
  }

  private Collection<Entry> chosen(Predicate<Agreement> which) {
    return entries.stream().filter(entry -> which.test(entry.agreement())).toList();
  }

  private static Agreement lean(Agreement agreement) {
    return new Agreement(
        agreement.getAgreementId(),
        agreement.getCountry(),
        agreement.getCountries(),
        agreement.getPartOfJoint(),
        agreement.getName(),
        agreement.getPlace(),
        agreement.getStatus(),
        agreement.getStartDate(),
        agreement.getEndDate(),
        agreement.getMonth(),
        agreement.getAttendance(),
        agreement.getSignedProjects(),
        agreement.getDealValues(),
        agreement.getSectors(),
        agreement.getIndependentSources(),
        List.of(),
        List.of());
  }

  /** What a line is counted for. */
  private record Group(String country, String part) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::country, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Group::part);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }
}
