package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePartTest {
  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void a_header_is_read_as_it_was_written() {
    new ChangePart(2, 3).mark(headers);

    assertThat(ChangePart.parse(text())).isEqualTo(new ChangePart(2, 3));
  }

  @Test
  void a_change_of_one_record_needs_no_header_and_takes_away_a_foreign_one() {
    headers.add(ChangePart.HEADER, "1/9".getBytes(StandardCharsets.UTF_8));

    new ChangePart(1, 1).mark(headers);

    assertThat(headers.lastHeader(ChangePart.HEADER)).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1", "3/2", "0/1", "-1/2", "1/2/3", "9999999/9999999"})
  void whatever_else_a_header_says_the_record_is_a_change_of_its_own(String text) {
    assertThat(ChangePart.parse(text)).isEqualTo(new ChangePart(1, 1));
  }

  private String text() {
    return new String(headers.lastHeader(ChangePart.HEADER).value(), StandardCharsets.UTF_8);
  }
}
