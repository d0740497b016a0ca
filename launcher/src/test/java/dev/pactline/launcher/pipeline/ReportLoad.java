package dev.pactline.launcher.pipeline;

import dev.pactline.launcher.topics.Statistics;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Events of reports in any order, with repetitions and retractions, and the totals that they must
 * add up to, worked out while they are made. Events of one country are months apart, so that there
 * can be no doubt which reports tell of the same.
 */
public final class ReportLoad {
  private static final List<String> SOME = List.of("IS", "NO", "FI", "PT", "UY", "LA");
  private static final int DAYS_APART = 120;

  private final List<String> places;
  private final List<AgreementEvent> events = new ArrayList<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Totals> expected = new TreeMap<>();

  /** What must be known of a country. */
  public record Totals(
      long agreements, long projects, long attendance, BigDecimal value, long reports) {
    static final Totals NONE = new Totals(0, 0, 0, new BigDecimal("0.0000"), 0);

    Totals plus(Totals other) {
      return new Totals(
          agreements + other.agreements,
          projects + other.projects,
          attendance + other.attendance,
          value.add(other.value),
          reports + other.reports);
    }
  }

  public ReportLoad(Random random, int agreements) {
    this(random, agreements, SOME);
  }

  /** The same of certain countries. */
  public ReportLoad(Random random, int agreements, List<String> places) {
    this.places = places;
    for (int i = 0; i < agreements; i++) {
      addAgreement(random, places.get(i % places.size()), i);
    }
    Collections.shuffle(events, random);
  }

  public List<AgreementEvent> events() {
    return events;
  }

  public String country(AgreementEvent event) {
    return countries.get(event.getReportId());
  }

  public Map<String, Totals> expected() {
    return expected;
  }

  /** The same of what the pipeline says. */
  public Map<String, Totals> totalsOf(Statistics statistics) {
    Map<String, Totals> totals = new TreeMap<>();
    statistics
        .countries()
        .forEach(
            row ->
                totals.put(
                    row.statistics().getCountry(),
                    new Totals(
                        row.statistics().getAgreements(),
                        row.statistics().getSignedProjects(),
                        row.statistics().getAttendance(),
                        euros(row),
                        row.statistics().getReports())));
    return totals;
  }

  private static BigDecimal euros(Statistics.CountryRow row) {
    var euros = row.dealValues().get("EUR");
    return euros == null ? Totals.NONE.value() : euros.getAmount();
  }

  private void addAgreement(Random random, String country, int number) {
    long projects = 1L + random.nextInt(20);
    long attendance = 10L + random.nextInt(500);
    BigDecimal value = BigDecimal.valueOf(10_000L * (1L + random.nextInt(9_000_000)), 4);
    int reports = 1 + random.nextInt(3);
    int kept = 0;
    for (int i = 0; i < reports; i++) {
      String id = country + "-" + number + "-" + i;
      countries.put(id, country);
      AgreementEvent event =
          new AgreementEvent(id, 1L, report(id, country, number, projects, attendance, value));
      for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
        events.add(event);
      }
      if (random.nextInt(4) == 0) {
        events.add(new AgreementEvent(id, 2L, null));
      } else {
        kept++;
      }
    }
    Totals all = new Totals(1, projects, attendance, value, kept);
    expected.merge(country, kept == 0 ? Totals.NONE : all, Totals::plus);
  }

  private AgreementReport report(
      String id, String country, int number, long projects, long attendance, BigDecimal value) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays((long) number / places.size() * DAYS_APART);
    return AgreementReport.newBuilder()
        .setReportId(id)
        .setExtractor("load-1")
        .setSource(
            Source.newBuilder().setFile("load.csv").setRow(number).setPublishedOn(day).build())
        .setCountry(country)
        .setCountries(List.of(country))
        .setName("Forum number " + number)
        .setStatus(Status.SIGNED)
        .setStartDate(day)
        .setEndDate(day)
        .setSignedProjects(new Count(projects, Qualifier.EXACT, null))
        .setAttendance(new Count(attendance, Qualifier.EXACT, null))
        .setDealValues(List.of(new DealValue(value, "EUR", null, Qualifier.EXACT, List.of())))
        .build();
  }
}
