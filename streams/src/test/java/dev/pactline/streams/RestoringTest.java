package dev.pactline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoringTest {
  private static final TopicPartition ZERO = new TopicPartition("reports-changelog", 0);
  private static final TopicPartition ONE = new TopicPartition("reports-changelog", 1);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Restoring restoring = new Restoring(meters);

  @Test
  void what_is_left_shrinks_with_every_batch_of_every_store() {
    restoring.onRestoreStart(ZERO, "reports", 100, 400);
    restoring.onRestoreStart(ONE, "reports", 0, 50);
    restoring.onBatchRestored(ZERO, "reports", 200, 100);

    assertThat(restoring.isUnderWay()).isTrue();
    assertThat(gauge("pactline.restore.stores")).isEqualTo(2);
    assertThat(gauge("pactline.restore.remaining")).isEqualTo(250);
    assertThat(meters.get("pactline.restore.records").counter().count()).isEqualTo(100);
  }

  @Test
  void a_store_that_is_complete_or_given_away_needs_nothing_any_more() {
    restoring.onRestoreStart(ZERO, "reports", 0, 10);
    restoring.onRestoreStart(ONE, "reports", 0, 10);
    restoring.onRestoreEnd(ZERO, "reports", 3); // markers of transactions are no records
    restoring.onRestoreSuspended(ONE, "reports", 0);

    assertThat(restoring.isUnderWay()).isFalse();
    assertThat(gauge("pactline.restore.remaining")).isZero();
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
