package dev.pactline.producers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2019-10-21T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "' 120 ', PT2M",
    "'Mon, 21 Oct 2019 08:05:00 GMT', PT5M",
    "'Mon, 21 Oct 2019 07:00:00 GMT', PT0S"
  })
  void seconds_and_dates_are_read(String header, Duration wait) {
    assertThat(RetryAfter.read(header, NOW)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void no_wait_is_longer_than_a_year(String header) {
    assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofDays(365));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-5", "1.5", "Mon, 99 Oct 2019 08:05:00 GMT"})
  void anything_else_asks_for_no_wait(String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }

  @Test
  void validators_that_would_break_a_header_are_dropped() {
    assertThat(new Validators("\"a\"\r\nX: y", "x".repeat(501))).isEqualTo(Validators.NONE);
  }
}
