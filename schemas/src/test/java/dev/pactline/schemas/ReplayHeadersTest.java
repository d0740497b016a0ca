package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayHeadersTest {
  private final Headers headers = new RecordHeaders();

  @Test
  void each_replay_counts_and_the_last_origin_holds() {
    assertThat(ReplayHeaders.count(headers)).isZero();

    ReplayHeaders.mark(headers, "dead-letters 0:1");
    ReplayHeaders.mark(headers, "dead-letters 0:9");

    assertThat(ReplayHeaders.count(headers)).isEqualTo(2);
    assertThat(ReplayHeaders.origin(headers)).isEqualTo("dead-letters 0:9");
    assertThat(headers).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "-1", "99999999999"})
  void what_is_no_count_counts_as_none(String text) {
    headers.add(ReplayHeaders.COUNT, text.getBytes(StandardCharsets.UTF_8));

    assertThat(ReplayHeaders.count(headers)).isZero();
  }
}
