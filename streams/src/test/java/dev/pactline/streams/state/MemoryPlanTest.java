package dev.pactline.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryPlanTest {

  @Test
  void a_small_heap_leaves_the_least_that_works() {
    assertThat(MemoryPlan.of(256L << 20)).isEqualTo(new MemoryPlan(128L << 20, 5_000));
  }

  @Test
  void a_greater_heap_holds_more() {
    assertThat(MemoryPlan.of(3L << 30)).isEqualTo(new MemoryPlan(512L << 20, 16_106));
  }

  @Test
  void a_heap_without_a_bound_does_not_overflow() {
    assertThat(MemoryPlan.of(Long.MAX_VALUE).keptValues()).isEqualTo(Integer.MAX_VALUE);
  }
}
