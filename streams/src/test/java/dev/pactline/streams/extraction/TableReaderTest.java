package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Partner\tContract\tPLN m",
        "Partner\tContract\tValue (PLN million)",
        "Partner\tContract\tValue in PLN million",
        "Partner\tContract\tPrice, million zlotys"
      })
  void amounts_of_a_table_are_in_the_currency_of_its_heading(String heading) {
    assertThat(valuesUnder(heading)).containsExactly("100000000 PLN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Partner\tContract\tPLN (thousand)",
        "Partner\tContract\tPLN '000",
        "Partner\tContract\tValue (PLN 000s)",
        "Partner\tContract\tValue in thousands of zlotys",
        "Partner\tContract\tZlotys, thousands",
        "Partner\tContract\tPrice in PLN, thousand"
      })
  void so_is_their_scale(String heading) {
    assertThat(valuesUnder(heading)).containsExactly("100000 PLN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Partner\tContract\tPLN (2019)",
        "Partner\tContract\tPLN (sum)",
        "Buyer\tFor\tZlotys"
      })
  void what_else_stands_beside_a_currency_is_no_scale(String heading) {
    assertThat(valuesUnder(heading)).containsExactly("100 PLN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Partner\tContract\tJobs",
        "Partner\tContract\tHectares (thousand)",
        "Partner\tContract\tPage"
      })
  void a_table_of_something_else_has_no_value(String heading) {
    assertThat(valuesUnder(heading)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total", "Grand total", "All two", "Total (2)\t", "All two\tAll two"})
  void the_row_of_the_sum_is_no_deal(String heading) {
    String table = "Partner\tContract\tPLN m\nA mill\tlooms\t64\nA yard\tferries\t36\n";
    assertThat(
            Told.values(FORUM + "Two contracts were signed:\n\n" + table + heading + "\t100\n\n"))
        .containsExactly("100000000 PLN");
  }

  /** The values of a forum with a table of two deals, "64" and "36". */
  private static List<String> valuesUnder(String heading) {
    String table = heading + "\nA mill\tlooms\t64\nA yard\tferries\t36\n\n";
    return Told.values(FORUM + "Two contracts were signed:\n\n" + table);
  }
}
