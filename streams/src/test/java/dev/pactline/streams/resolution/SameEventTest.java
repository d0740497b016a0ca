package dev.pactline.streams.resolution;

import static dev.pactline.streams.TestObjects.FORUM_DAY;
import static dev.pactline.streams.TestObjects.atLeast;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.report;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static dev.pactline.streams.TestObjects.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Status;
import dev.pactline.streams.TestObjects;
import dev.pactline.streams.TestObjects.ReportBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameEventTest {

  private final Profiles profiles = new Profiles("CN", ReferenceRates.none());

  private int points(AgreementReport a, AgreementReport b) {
    int points = SameEvent.points(profiles.of(a), profiles.of(b));
    assertThat(SameEvent.points(profiles.of(b), profiles.of(a))).isEqualTo(points);
    return points;
  }

  private void same(ReportBuilder a, ReportBuilder b) {
    assertThat(points(a.build(), b.build())).matches(SameEvent::isSame);
  }

  private void notSame(ReportBuilder a, ReportBuilder b) {
    assertThat(points(a.build(), b.build())).matches(points -> !SameEvent.isSame(points));
  }

  private void different(ReportBuilder a, ReportBuilder b) {
    assertThat(points(a.build(), b.build())).matches(SameEvent::isDifferent);
  }

  private static ReportBuilder quay(String reportId) {
    return report(reportId).country("NO").name("Signing of the Hammerfest quay contract");
  }

  @Test
  void one_day_and_one_name_are_one_event() {
    same(tromsoForum("a"), tromsoForum("b"));
  }

  @Test
  void one_day_and_equal_figures_are_one_event_by_any_name() {
    same(
        tromsoForum("a").projects(exactly(12)),
        report("b").country("NO").name("Talks of ship owners").on(FORUM_DAY).projects(exactly(12)));
  }

  @Test
  void overlapping_days_and_one_name_are_one_event() {
    same(tromsoForum("a"), tromsoForum("b").from(FORUM_DAY.minusDays(2), FORUM_DAY));
  }

  @Test
  void the_same_forum_a_year_later_is_another_event() {
    different(tromsoForum("a"), tromsoForum("b").on(FORUM_DAY.plusYears(1)));
  }

  @Test
  void the_same_forum_a_week_later_is_another_event() {
    different(tromsoForum("a"), tromsoForum("b").on(FORUM_DAY.plusDays(7)));
  }

  @Test
  void a_report_that_corrects_the_days_is_of_the_event_it_corrects() {
    same(
        tromsoForum("a").projects(exactly(12)),
        tromsoForum("b").on(FORUM_DAY.plusDays(7)).projects(exactly(12)).corrects(Field.DATES));
  }

  @Test
  void one_day_in_two_cities_are_two_events() {
    different(
        tromsoForum("a").attendance(exactly(170)),
        report("b")
            .country("NO")
            .name("Fish farming seminar")
            .place("Bergen")
            .on(FORUM_DAY)
            .attendance(exactly(60)));
  }

  @Test
  void a_forum_at_a_fair_is_not_the_fair() {
    notSame(
        report("a").country("NO").name("Seafood Fair").from(FORUM_DAY, FORUM_DAY.plusDays(3)),
        report("b").country("NO").name("Shipping Forum").on(FORUM_DAY.plusDays(1)));
  }

  @Test
  void events_of_one_article_are_different() {
    different(tromsoForum("a").article("x"), tromsoForum("b").article("x"));
  }

  @Test
  void rows_of_one_table_are_different_unless_one_is_repeated() {
    different(tromsoForum("a").row("t.csv", 2).name("Seafood"), tromsoForum("b").row("t.csv", 3));
    same(tromsoForum("a").row("t.csv", 2), tromsoForum("b").row("t.csv", 3));
  }

  @Test
  void a_cancellation_from_the_site_is_of_the_deal_of_that_sum_signed_elsewhere() {
    ReportBuilder signed = report("a").country("NO").name("Ceremony in Oslo").on(FORUM_DAY);
    ReportBuilder calledOff =
        report("b")
            .country("NO")
            .name("Forum in Hammerfest")
            .in("2021-06")
            .status(Status.CANCELLED);

    signed.values(value("620000000", "NOK"));
    same(signed, calledOff.values(value("620000000", "NOK")));
    notSame(signed, calledOff.values(value("40000000", "NOK")));
  }

  @Test
  void a_cancellation_is_of_the_deal_signed_in_that_month() {
    same(
        quay("a").on(FORUM_DAY).values(value("620000000", "NOK", "72000000")),
        quay("b")
            .name("Hammerfest quay contract")
            .in("2021-06")
            .status(Status.CANCELLED)
            .published(FORUM_DAY.plusMonths(4))
            .values(value("620000000", "NOK")));
  }

  @Test
  void a_month_rules_out_events_of_other_months() {
    different(quay("a").on(FORUM_DAY), quay("b").in("2021-05"));
    different(quay("a").in("2021-06"), quay("b").in("2020"));
  }

  @Test
  void a_plan_is_of_the_event_that_took_place_on_its_days() {
    same(
        tromsoForum("a").status(Status.PLANNED).published(FORUM_DAY.minusMonths(2)),
        tromsoForum("b").projects(exactly(4)));
  }

  @Test
  void an_undated_report_matches_an_event_of_the_weeks_before_it_that_is_alike() {
    ReportBuilder undated = tromsoForum("a").undated().published(FORUM_DAY.plusDays(9));
    same(undated, tromsoForum("b"));
    notSame(undated, tromsoForum("b").on(FORUM_DAY.minusDays(90)));
    notSame(undated, report("b").country("NO").name("Seafood seminar").on(FORUM_DAY));
  }

  @Test
  void one_sum_in_two_currencies_is_one_sum() {
    var told = value("50000000", "NOK", new Amount(TestObjects.money("38000000"), "CNY"));
    same(
        quay("a").in("2021-06").name("A contract").values(told),
        quay("b").in("2021-06").name("The contract").values(value("38000000", "CNY")));
  }

  @Test
  void a_rounded_sum_is_the_sum_it_was_rounded_from() {
    ReportBuilder full =
        quay("a").name("A contract").on(FORUM_DAY).values(value("1530000000", "NOK"));

    same(full, quay("b").name("The contract").on(FORUM_DAY).values(value("1500000000", "NOK")));
    int other =
        points(full.build(), quay("b").on(FORUM_DAY).values(value("1700000000", "NOK")).build());
    int rounded =
        points(full.build(), quay("b").on(FORUM_DAY).values(value("1500000000", "NOK")).build());
    assertThat(other).isLessThan(rounded);
  }

  @Test
  void a_sum_of_one_digit_is_not_rounded_from_just_anything() {
    AgreementReport two = quay("a").values(value("2000000", "NOK")).build();
    AgreementReport less = quay("b").values(value("1530000", "NOK")).build();
    AgreementReport none = quay("b").build();
    assertThat(points(two, less)).isLessThan(points(two, none));
  }

  @Test
  void sums_in_two_currencies_are_compared_at_the_rate_of_the_month(@TempDir Path folder)
      throws IOException {
    Path rates = folder.resolve("rates.csv");
    Files.writeString(rates, "Date,USD,NOK\n2021-06-02,1.2,10.0\n");
    Profiles rated = new Profiles("CN", ReferenceRates.read(rates));
    AgreementReport kroner = quay("a").on(FORUM_DAY).values(value("100000000", "NOK")).build();
    AgreementReport dollars = quay("b").on(FORUM_DAY).values(value("12300000", "USD")).build();
    AgreementReport others = quay("b").on(FORUM_DAY).values(value("14000000", "USD")).build();

    assertThat(Likeness.ofMoney(rated.of(kroner), rated.of(dollars))).isPositive();
    assertThat(Likeness.ofMoney(rated.of(kroner), rated.of(others))).isZero();
    assertThat(Likeness.ofMoney(profiles.of(kroner), profiles.of(dollars))).isZero();
  }

  @Test
  void a_bound_contradicts_no_number() {
    int bound = points(tromsoForum("a").projects(atLeast(10)).build(), twelve());
    int number = points(tromsoForum("a").projects(exactly(10)).build(), twelve());
    assertThat(bound).isGreaterThan(number);
  }

  @Test
  void joint_figures_of_other_countries_are_of_another_event() {
    different(tromsoForum("a").joint("NO", "SE"), tromsoForum("b").joint("DK", "FI"));
    same(tromsoForum("a").joint("NO", "SE"), tromsoForum("b").joint());
  }

  private static AgreementReport twelve() {
    return tromsoForum("b").projects(exactly(12)).build();
  }
}
