package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.atLeast;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.OtherValue;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final Source ARTICLE = source(null);

  private final Marks marks =
      new Marks(
          new Agreement(
              "NO-1",
              "NO",
              List.of("NO"),
              false,
              "Fish Forum",
              "Bergen",
              Status.SIGNED,
              LocalDate.of(2021, 6, 8),
              LocalDate.of(2021, 6, 8),
              null,
              atLeast(250),
              exactly(11),
              List.of(
                  new AgreedValue(
                      money("45000000"),
                      "EUR",
                      Qualifier.EXACT,
                      money("50000000"),
                      null,
                      List.of())),
              List.of(),
              1,
              List.of(),
              List.of(
                  new Choice(
                      Field.ATTENDANCE,
                      "at least 250",
                      "r1",
                      "latest",
                      List.of(new OtherValue("r2", "about 300"))))));

  @Test
  void the_number_that_was_counted_is_marked_with_its_bound_and_no_other() {
    String text = "Over 250 guests from 12 towns came, and eleven projects were signed.";

    assertThat(in(Field.ATTENDANCE, text)).containsExactly("Over 250");
    assertThat(in(Field.SIGNED_PROJECTS, text)).containsExactly("eleven");
  }

  @Test
  void a_number_that_another_report_gives_is_marked_too() {
    assertThat(in(Field.ATTENDANCE, "Some 300 people came.")).containsExactly("Some 300");
    assertThat(in(Field.ATTENDANCE, "Some 400 people came.")).isEmpty();
  }

  @Test
  void a_sum_is_marked_in_each_currency_it_is_told_in() {
    assertThat(in(Field.DEAL_VALUES, "They are worth 45 million euros ($50 million) in all."))
        .containsExactly("45 million euros", "$50 million");
  }

  @Test
  void names_and_days_are_marked_as_they_stand() {
    String text = "The fish forum was held in Bergen on June 8.";

    assertThat(in(Field.NAME, text)).containsExactly("fish forum");
    assertThat(in(Field.PLACE, text)).containsExactly("Bergen");
    assertThat(in(Field.DATES, text)).containsExactly("June 8");
  }

  @Test
  void a_cell_of_a_table_is_marked_as_a_whole() {
    Evidence cell = new Evidence(Field.SIGNED_PROJECTS, 5, 5, "11");

    assertThat(marks.in(cell, source(2)).stream().map(span -> span.of("11"))).containsExactly("11");
  }

  private List<String> in(Field field, String text) {
    Evidence evidence = new Evidence(field, 0, text.length(), text);
    return marks.in(evidence, ARTICLE).stream().map(span -> span.of(text)).toList();
  }

  private static Source source(Integer row) {
    return new Source("a", null, null, row, null, null, LocalDate.of(2021, 6, 9), null);
  }
}
