package dev.pactline.streams.resolution;

import static dev.pactline.streams.TestObjects.FORUM_DAY;
import static dev.pactline.streams.TestObjects.about;
import static dev.pactline.streams.TestObjects.atLeast;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.money;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static dev.pactline.streams.TestObjects.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Status;
import dev.pactline.streams.TestObjects.ReportBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementMergerTest {

  private static Agreement merge(ReportBuilder... reports) {
    return merge(ReferenceRates.none(), reports);
  }

  private static Agreement merge(ReferenceRates rates, ReportBuilder... reports) {
    return new AgreementMerger(rates)
        .merge("NO-x", Stream.of(reports).map(ReportBuilder::build).toList());
  }

  private static Choice choice(Agreement agreement, Field field) {
    return agreement.getChoices().stream()
        .filter(choice -> choice.getField() == field)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exact_beats_about_beats_a_bound() {
    Agreement agreement =
        merge(
            tromsoForum("a").attendance(exactly(318)),
            tromsoForum("b").attendance(about(320)).published(FORUM_DAY.plusDays(5)),
            tromsoForum("c").attendance(atLeast(300)).published(FORUM_DAY.plusDays(9)));

    assertThat(agreement.getAttendance()).isEqualTo(exactly(318));
    assertThat(choice(agreement, Field.ATTENDANCE))
        .extracting(Choice::getValue, Choice::getReportId, Choice::getReason)
        .containsExactly("318", "a", "most specific");
    assertThat(choice(agreement, Field.ATTENDANCE).getOthers())
        .extracting("value")
        .containsExactly("about 320", "at least 300");
  }

  @Test
  void between_equals_the_latest_publication_wins() {
    Agreement agreement =
        merge(
            tromsoForum("a").projects(exactly(12)),
            tromsoForum("b").projects(exactly(11)).published(FORUM_DAY.plusDays(2)));

    assertThat(agreement.getSignedProjects()).isEqualTo(exactly(11));
    assertThat(choice(agreement, Field.SIGNED_PROJECTS).getReason()).isEqualTo("latest");
  }

  @Test
  void a_correction_beats_all_that_does_not_correct() {
    Agreement agreement =
        merge(
            tromsoForum("a").projects(exactly(12)).published(FORUM_DAY.plusDays(9)),
            tromsoForum("b").projects(about(11)).corrects(Field.SIGNED_PROJECTS));

    assertThat(agreement.getSignedProjects()).isEqualTo(about(11));
    assertThat(choice(agreement, Field.SIGNED_PROJECTS).getReason()).isEqualTo("corrected");
  }

  @Test
  void a_row_of_a_table_loses_ties() {
    Agreement agreement =
        merge(
            tromsoForum("a").projects(exactly(12)).row("t.csv", 2).published(FORUM_DAY.plusDays(9)),
            tromsoForum("b").projects(exactly(11)));

    assertThat(agreement.getSignedProjects()).isEqualTo(exactly(11));
    assertThat(choice(agreement, Field.SIGNED_PROJECTS).getReason())
        .isEqualTo("article before table");
  }

  @Test
  void reports_that_agree_leave_no_choice() {
    Agreement agreement =
        merge(tromsoForum("a").projects(exactly(12)), tromsoForum("b").projects(exactly(12)));

    assertThat(agreement.getChoices()).isEmpty();
  }

  @Test
  void an_event_lasts_from_the_earliest_start_to_the_latest_end() {
    Agreement agreement =
        merge(tromsoForum("a"), tromsoForum("b").from(FORUM_DAY, FORUM_DAY.plusDays(2)));

    assertThat(agreement.getStartDate()).isEqualTo(FORUM_DAY);
    assertThat(agreement.getEndDate()).isEqualTo(FORUM_DAY.plusDays(2));
  }

  @Test
  void corrected_days_stand_alone() {
    Agreement agreement =
        merge(tromsoForum("a"), tromsoForum("b").on(FORUM_DAY.plusDays(1)).corrects(Field.DATES));

    assertThat(agreement.getStartDate()).isEqualTo(FORUM_DAY.plusDays(1));
  }

  @Test
  void cancelled_beats_signed_beats_planned() {
    ReportBuilder planned = tromsoForum("a").status(Status.PLANNED).published(FORUM_DAY);
    ReportBuilder cancelled = tromsoForum("c").status(Status.CANCELLED).published(FORUM_DAY);

    assertThat(merge(planned, tromsoForum("b")).getStatus()).isEqualTo(Status.SIGNED);
    assertThat(merge(planned, tromsoForum("b"), cancelled).getStatus()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void one_sum_told_in_several_currencies_is_one_value() {
    Agreement agreement =
        merge(
            tromsoForum("a").values(value("38000000", "CNY")),
            tromsoForum("b").values(value("50000000", "EUR")),
            tromsoForum("c").values(value("6000000", "USD")));

    assertThat(agreement.getDealValues())
        .singleElement()
        .extracting(AgreedValue::getCurrency, AgreedValue::getUsdStated)
        .containsExactly("CNY", money("6000000"));
    assertThat(agreement.getDealValues().get(0).getAlternatives())
        .containsExactly(new Amount(money("50000000"), "EUR"));
  }

  @Test
  void two_values_of_one_report_are_two_deals() {
    Agreement agreement =
        merge(
            tromsoForum("a").values(value("1", "GBP"), value("2", "CNY")),
            tromsoForum("b").values(value("3", "USD")));

    assertThat(agreement.getDealValues())
        .extracting(AgreedValue::getCurrency, AgreedValue::getUsdStated)
        .containsExactly(tuple("GBP", null), tuple("CNY", null));
  }

  @Test
  void a_value_is_converted_only_where_no_report_states_dollars(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(
        file, "Date,USD,JPY,NOK,\n2021-06-02,1.2200,133.1,10.20,\n2021-06-01,1.2000,N/A,10.00,\n");
    ReferenceRates rates = ReferenceRates.read(file);

    assertThat(merge(rates, tromsoForum("a").values(value("1010", "NOK"))).getDealValues())
        .extracting(AgreedValue::getUsdConverted)
        .containsExactly(money("121")); // 1010 / 10.10 * 1.21
    assertThat(merge(rates, tromsoForum("a").values(value("1010", "NOK", "7"))).getDealValues())
        .extracting(AgreedValue::getUsdStated, AgreedValue::getUsdConverted)
        .containsExactly(tuple(money("7"), null));
    assertThat(
            merge(rates, tromsoForum("a").in("2021").values(value("1010", "NOK"))).getDealValues())
        .extracting(AgreedValue::getUsdConverted)
        .containsOnlyNulls();
  }

  @Test
  void copies_of_one_text_are_one_source() {
    Agreement agreement =
        merge(
            tromsoForum("a").fingerprint("f"),
            tromsoForum("b").fingerprint("f"),
            tromsoForum("c").fingerprint("g"),
            tromsoForum("d"),
            tromsoForum("e"));

    assertThat(agreement.getIndependentSources()).isEqualTo(4);
  }

  @Test
  void lines_of_business_are_gathered_once_each() {
    Agreement agreement =
        merge(
            tromsoForum("a").sector("H", "Shipping").sector("A", "fish farming"),
            tromsoForum("b").sector("H", "shipping").sector(null, "friendship"));

    assertThat(agreement.getSectors()).extracting("isic").isEqualTo(Arrays.asList("A", "H", null));
  }

  @Test
  void the_reports_are_listed_by_id() {
    Agreement agreement = merge(tromsoForum("b"), tromsoForum("a"));

    assertThat(agreement.getReports()).extracting("reportId").isEqualTo(List.of("a", "b"));
  }

  @Test
  void words_beyond_what_a_record_holds_are_left_out_but_for_those_that_decide() {
    String page = "word ".repeat(AgreementMerger.EVIDENCE_LIMIT / 10);
    Agreement agreement =
        merge(
            tromsoForum("a").projects(atLeast(10)).evidence(page),
            tromsoForum("b").projects(atLeast(10)).evidence(page),
            tromsoForum("c").projects(atLeast(10)).evidence(page),
            tromsoForum("d").projects(exactly(12)).evidence(page));

    assertThat(agreement.getReports())
        .extracting(report -> report.getReportId() + report.getEvidence().size())
        .containsExactly("a1", "b1", "c0", "d1");
  }
}
