package dev.pactline.streams.resolution;

import static dev.pactline.streams.TestObjects.value;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.TestObjects;
import dev.pactline.streams.TestObjects.ReportBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.KeyValue;

/**
 * Sets of report events that collide as often as possible: few days, few names, few figures, and
 * every kind of event there is. The same seed gives the same set.
 */
public final class RandomReports {

  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 20);
  private static final List<String> NAMES =
      List.of(
          "Arctic Shipping Forum",
          "Shipping and Fish Farming Fair",
          "Forum of ship owners",
          "Business Forum",
          "Signing of the Hammerfest quay contract",
          "Hammerfest quay contract");
  private static final List<String> PLACES = List.of("Tromsø", "Hammerfest", "Bodø");
  private static final List<String> MONTHS = List.of("2021-05", "2021-06", "2021", "2020-06");
  private static final List<Field> FIELDS = List.of(Field.values());
  private static final List<DealValue> VALUES =
      List.of(
          value("50000000", "NOK"),
          value("50000000", "NOK", "6000000"),
          value("6000000", "USD"),
          value("38000000", "CNY"),
          value("51000000", "NOK"),
          value("5000000", "EUR"));

  private final Random random;
  private final String prefix;

  public RandomReports(long seed, String prefix) {
    this.random = new Random(seed);
    this.prefix = prefix;
  }

  /** Events by country key, repetitions included, in one of many orders. */
  public List<KeyValue<String, AgreementEvent>> events() {
    List<KeyValue<String, AgreementEvent>> events = new ArrayList<>();
    int reports = 1 + random.nextInt(16);
    for (int id = 0; id < reports; id++) {
      String country = oneOf(List.of("NO", "NO", "NO", "NO", "NO", "NO", "SE", Topics.JOINT));
      int revisions = 1 + random.nextInt(3);
      for (int i = 0; i < revisions; i++) {
        events.add(KeyValue.pair(country, event(country, prefix + "r" + id)));
      }
    }
    int repeated = random.nextInt(4);
    for (int i = 0; i < repeated; i++) {
      events.add(oneOf(events));
    }
    return events;
  }

  private AgreementEvent event(String country, String reportId) {
    long revision = random.nextInt(4);
    return new AgreementEvent(
        reportId, revision, random.nextInt(6) == 0 ? null : report(country, reportId));
  }

  private AgreementReport report(String country, String reportId) {
    ReportBuilder report = TestObjects.report(reportId);
    if (country.equals(Topics.JOINT)) {
      report.joint(random.nextBoolean() ? new String[] {"FI", "NO"} : new String[0]);
    } else {
      report.country(country);
    }
    source(report);
    days(report);
    report.name(oneOf(NAMES)).place(random.nextInt(4) == 0 ? oneOf(PLACES) : null);
    report.status(
        oneOf(
            List.of(
                Status.SIGNED, Status.SIGNED, Status.SIGNED, Status.PLANNED, Status.CANCELLED)));
    report.attendance(count(200, 4)).projects(count(0, 7));
    if (random.nextBoolean()) {
      report.values(values());
    }
    if (random.nextInt(3) == 0) {
      report.sector(oneOf(List.of("H", "A")), oneOf(List.of("shipping", "fish farming")));
      report.sector(null, "friendship");
    }
    if (random.nextInt(6) == 0) {
      report.corrects(oneOf(FIELDS), oneOf(FIELDS));
    }
    return report.build();
  }

  private void source(ReportBuilder report) {
    report.published(random.nextInt(8) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(60)));
    switch (random.nextInt(6)) {
      case 0 -> report.row("agreements.csv", 2 + random.nextInt(3));
      case 1, 2 -> report.article("https://courier.example/" + random.nextInt(6));
      default -> report.fingerprint(random.nextBoolean() ? "f" + random.nextInt(3) : null);
    }
  }

  private void days(ReportBuilder report) {
    LocalDate start = FIRST_DAY.plusDays(random.nextInt(8));
    switch (random.nextInt(8)) {
      case 0 -> report.undated();
      case 1 -> report.in(oneOf(MONTHS));
      case 2 -> report.from(start, start.plusDays(random.nextInt(40)));
      case 3 -> report.from(start, start.plusDays(random.nextInt(4)));
      default -> report.on(start);
    }
  }

  private DealValue[] values() {
    return random.nextInt(4) == 0
        ? new DealValue[] {oneOf(VALUES), oneOf(VALUES)}
        : new DealValue[] {oneOf(VALUES)};
  }

  private Count count(long least, int span) {
    if (random.nextInt(3) == 0) {
      return null;
    }
    Qualifier qualifier = oneOf(List.of(Qualifier.values()));
    long count = least + random.nextInt(span);
    return new Count(count, qualifier, random.nextInt(9) == 0 ? Long.valueOf(count + 10) : null);
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
