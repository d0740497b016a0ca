package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicSettingsTest {
  @Test
  void one_copy_may_be_lost_unless_told_otherwise() {
    assertThat(new TopicSettings(6, 3).minInsyncReplicas()).isEqualTo(2);
    assertThat(new TopicSettings(6, 1).minInsyncReplicas()).isEqualTo(1);
  }

  @Test
  void what_no_cluster_can_do_is_refused() {
    for (int[] wrong : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {1, 2, 3}}) {
      assertThatThrownBy(() -> new TopicSettings(wrong[0], wrong[1], wrong[2]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
