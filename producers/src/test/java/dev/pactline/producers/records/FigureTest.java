package dev.pactline.producers.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Qualifier;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "180|180|EXACT|",
        "45,000,000|45000000|EXACT|",
        "45 000 000|45000000|EXACT|",
        "45'000'000.50|45000000.50|EXACT|",
        "45.000.000|45000000|EXACT|",
        "45.000,50|45000.50|EXACT|",
        "4,50,00,000|45000000|EXACT|",
        "4.85E7|4.85E+7|EXACT|",
        "１，３００|1300|EXACT|",
        "over 300|300|AT_LEAST|",
        "300+|300|AT_LEAST|",
        ">= 1,300|1300|AT_LEAST|",
        "~180|180|ABOUT|",
        "up to 60|60|AT_MOST|",
        "30-40|30|AT_LEAST|40",
        "-5|-5|EXACT|"
      })
  void a_number_is_read_with_its_bound(
      String cell, BigDecimal value, Qualifier qualifier, BigDecimal max) {
    assertThat(Figure.parse(cell)).contains(new Figure(value, qualifier, max));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "many",
        "1e400",
        "1e-400",
        "1e999999999",
        "45,00,0",
        "4,5000",
        "1.2.3",
        "NaN",
        "Infinity",
        "0x10",
        "12 people",
        "",
        "--5",
        "40-30",
        "99999999999999999999999999999999"
      })
  void what_is_no_number_is_none(String cell) {
    assertThat(Figure.parse(cell)).isEmpty();
  }
}
