package dev.pactline.producers.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-10-02",
        "2019/10/2",
        "2019.10.02",
        "20191002",
        "2019-10-02T09:30:00Z",
        "2 Oct 2019",
        "October 2, 2019",
        "2019年10月2日"
      })
  void a_day_is_read_in_every_form_that_means_one_day(String cell) {
    assertThat(Days.parse(cell)).contains(new Days(LocalDate.of(2019, 10, 2), null));
  }

  @Test
  void a_month_or_year_alone_is_no_day() {
    assertThat(Days.parse("2019-10")).contains(new Days(null, "2019-10"));
    assertThat(Days.parse("2019")).contains(new Days(null, "2019"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-02-30",
        "2019-13-01",
        "30 Feb 2019",
        "3/4/2019",
        "soon",
        "0019-10-02",
        "3019-10-02",
        "2019-10-02x",
        "2019-00"
      })
  void what_is_no_day_or_may_be_two_is_none(String cell) {
    assertThat(Days.parse(cell)).isEmpty();
  }
}
