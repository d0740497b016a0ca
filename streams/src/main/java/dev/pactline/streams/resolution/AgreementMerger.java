package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.ReportReference;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges the reports of one event into an agreement, fact by fact, and notes which report each fact
 * was taken from where reports differ. The order in which it is given the reports does not matter.
 */
final class AgreementMerger {

  private static final Comparator<Sector> BY_SECTION =
      Comparator.comparing(Sector::getIsic, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sector::getText);

  /**
   * Characters of evidence that an agreement holds, a fifth of what a record may. Beyond them, a
   * report is named without its words, unless a fact that differs was taken from it; the words stay
   * in {@code agreement-events}.
   */
  static final int EVIDENCE_LIMIT = 200_000;

  private final ValueMerger values;

  /**
   * @param rates what values are converted to US dollars with
   */
  AgreementMerger(ReferenceRates rates) {
    this.values = new ValueMerger(rates);
  }

  /**
   * Merges.
   *
   * @param agreementId what the agreement is called
   * @param unordered its reports, at least one, all of one country
   */
  Agreement merge(String agreementId, List<AgreementReport> unordered) {
    List<AgreementReport> reports = new ArrayList<>(unordered);
    reports.sort(Preference.BY_ID);
    return new Merge(agreementId, reports).agreement();
  }

  private final class Merge {
    private final String agreementId;
    private final List<AgreementReport> reports;
    private final Choices choices;
    private final IdentityHashMap<AgreementReport, String> names = new IdentityHashMap<>();

    Merge(String agreementId, List<AgreementReport> reports) {
      this.agreementId = agreementId;
      this.reports = reports;
      this.choices = new Choices(reports);
      reports.forEach(report -> names.put(report, EventWords.plain(report.getName())));
    }

    Agreement agreement() {
      AgreementReport named = name();
      AgreementReport placed = place();
      Status status = status();
      ReportDays days = days();
      String month = days.start() == null ? month() : null;
      Count attendance = count(Field.ATTENDANCE, AgreementReport::getAttendance);
      Count projects = count(Field.SIGNED_PROJECTS, AgreementReport::getSignedProjects);
      String when = days.start() == null ? month : days.start().toString();
      return new Agreement(
          agreementId,
          reports.get(0).getCountry(),
          reports.stream().flatMap(r -> r.getCountries().stream()).sorted().distinct().toList(),
          reports.stream().anyMatch(AgreementReport::getPartOfJoint),
          named.getName(),
          placed == null ? null : placed.getPlace(),
          status,
          days.start(),
          days.end(),
          month,
          attendance,
          projects,
          dealValues(when),
          sectors(),
          independentSources(),
          references(),
          choices.noted());
    }

    private List<ReportReference> references() {
      Set<String> decisive =
          choices.noted().stream().map(Choice::getReportId).collect(Collectors.toSet());
      List<ReportReference> references = new ArrayList<>();
      int characters = 0;
      for (AgreementReport report : reports) {
        characters += report.getEvidence().stream().mapToInt(e -> e.getText().length()).sum();
        boolean shown = characters <= EVIDENCE_LIMIT || decisive.contains(report.getReportId());
        references.add(reference(report, shown ? report.getEvidence() : List.of()));
      }
      return references;
    }

    /** The name that most reports give; a name is no more exact than another. */
    private AgreementReport name() {
      Map<String, Integer> votes = new HashMap<>();
      names.values().forEach(name -> votes.merge(name, 1, Integer::sum));
      return choices.choose(
          Field.NAME,
          reports,
          report -> -votes.get(names.get(report)),
          "most reports",
          names::get,
          AgreementReport::getName);
    }

    private AgreementReport place() {
      return choices.choose(
          Field.PLACE,
          choices.stating(report -> report.getPlace() != null),
          report -> 0,
          "latest",
          report -> EventWords.plain(report.getPlace()),
          AgreementReport::getPlace);
    }

    private Status status() {
      return choices
          .choose(
              Field.STATUS,
              reports,
              report -> statusRank(report.getStatus()),
              "cancelled before signed before planned",
              report -> report.getStatus().name(),
              report -> word(report.getStatus()))
          .getStatus();
    }

    private ReportDays days() {
      List<AgreementReport> dated =
          choices.stating(report -> ReportDays.of(report).start() != null);
      if (dated.isEmpty()) {
        return new ReportDays(null, null);
      }
      boolean corrected = dated.stream().anyMatch(r -> r.getCorrects().contains(Field.DATES));
      AgreementReport chosen =
          choices.choose(
              Field.DATES,
              dated,
              report -> (int) ReportDays.of(report).start().toEpochDay(),
              "earliest start and latest end",
              report -> ReportDays.of(report).toString(),
              report -> ReportDays.of(report).toString());
      if (corrected) {
        return ReportDays.of(chosen);
      }
      return new ReportDays(
          ReportDays.of(chosen).start(),
          dated.stream()
              .map(r -> ReportDays.of(r).end())
              .max(Comparator.naturalOrder())
              .orElseThrow());
    }

    private String month() {
      AgreementReport chosen =
          choices.choose(
              Field.DATES,
              choices.stating(report -> report.getMonth() != null),
              report -> -report.getMonth().length(),
              "most specific",
              AgreementReport::getMonth,
              AgreementReport::getMonth);
      return chosen == null ? null : chosen.getMonth();
    }

    private Count count(Field field, Function<AgreementReport, Count> fact) {
      Function<AgreementReport, String> text = report -> CountText.of(fact.apply(report));
      AgreementReport chosen =
          choices.choose(
              field,
              choices.stating(report -> fact.apply(report) != null),
              report -> vagueness(fact.apply(report)),
              "most specific",
              text,
              text);
      return chosen == null ? null : fact.apply(chosen);
    }

    private List<AgreedValue> dealValues(String when) {
      List<AgreementReport> stating = choices.stating(report -> !report.getDealValues().isEmpty());
      if (stating.isEmpty()) {
        return List.of();
      }
      String country = reports.get(0).getCountry();
      AgreementReport chosen =
          choices.choose(
              Field.DEAL_VALUES,
              stating,
              report -> ValueMerger.rank(report.getDealValues(), country),
              "own currency, then exactness",
              report -> ValueMerger.text(report.getDealValues()),
              report -> ValueMerger.text(report.getDealValues()));
      return values.merge(chosen, stating, when);
    }

    /**
     * A correction stands alone; otherwise each report may name lines of business others leave out.
     */
    private List<Sector> sectors() {
      boolean corrected = reports.stream().anyMatch(r -> r.getCorrects().contains(Field.SECTORS));
      List<AgreementReport> stating =
          corrected
              ? List.of(
                  choices.choose(
                      Field.SECTORS,
                      reports,
                      report -> 0,
                      "latest",
                      AgreementMerger::sectorText,
                      AgreementMerger::sectorText))
              : reports;
      Map<String, Sector> byText = new TreeMap<>();
      stating.stream()
          .flatMap(report -> report.getSectors().stream())
          .sorted(BY_SECTION)
          .forEach(sector -> byText.putIfAbsent(EventWords.plain(sector.getText()), sector));
      return byText.values().stream().sorted(BY_SECTION).toList();
    }

    private int independentSources() {
      long copies =
          reports.stream()
              .map(report -> report.getSource().getFingerprint())
              .filter(Objects::nonNull)
              .distinct()
              .count();
      long others =
          reports.stream().filter(report -> report.getSource().getFingerprint() == null).count();
      return Math.toIntExact(copies + others);
    }
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static int statusRank(Status status) {
    return switch (status) {
      case CANCELLED -> 0;
      case SIGNED -> 1;
      case PLANNED -> 2;
    };
  }

  private static int vagueness(Count count) {
    return count.getMax() != null && count.getQualifier() == Qualifier.EXACT
        ? vagueness(Qualifier.AT_LEAST)
        : vagueness(count.getQualifier());
  }

  static int vagueness(Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> 0;
      case ABOUT -> 1;
      case AT_LEAST, AT_MOST -> 2;
    };
  }

  private static String sectorText(AgreementReport report) {
    return String.join("; ", report.getSectors().stream().map(Sector::getText).toList());
  }

  private static ReportReference reference(AgreementReport report, List<Evidence> evidence) {
    return new ReportReference(
        report.getReportId(), report.getExtractor(), report.getSource(), evidence);
  }
}
