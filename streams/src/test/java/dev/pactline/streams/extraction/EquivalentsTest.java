package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquivalentsTest {
  private static final String FORUM =
      "The Poland-Hunan Trade Forum was held in Warsaw on May 5. It drew 300 guests. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts for 40 million zlotys were signed, which corresponds to $10 million.",
        "Ten contracts were signed for 40 million zlotys. In dollars, they make" + " $10 million.",
        "Ten contracts worth 40 million zlotys were signed. Converted at the day's rate, that is"
            + " $10 million.",
        "Their ten contracts are valued at 40 million zlotys by the bank, and it gives an equivalent"
            + " of $10 million.",
        "Ten contracts worth 40 million zlotys in all were signed; this makes $10 million.",
        "Ten contracts were signed. They total 40 million zlotys ($10 million at the bank's rate)."
      })
  void the_same_again_in_dollars_is_one_value(String told) {
    Telling telling = Telling.of(FORUM + told);
    assertThat(telling.values()).containsExactly("PLN 40000000");
    assertThat(telling.dollars()).containsExactly("10000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts were signed. Exports reached 40 million zlotys last year, which equals $10"
            + " million.",
        "Ten contracts were signed. Trade came to 40 million zlotys, or, at the current rate, to $10"
            + " million."
      })
  void the_same_again_of_other_money_is_none(String told) {
    assertThat(Telling.of(FORUM + told).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ten contracts worth 40 million zlotys were signed. That is $70 million less than hoped.",
        "Ten contracts worth 40 million zlotys were signed. A German loan equals $900 million."
      })
  void what_cannot_be_as_much_is_not_the_same(String told) {
    Telling telling = Telling.of(FORUM + told);
    assertThat(telling.values()).containsExactly("PLN 40000000");
    assertThat(telling.dollars()).isEmpty();
  }
}
