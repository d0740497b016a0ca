package dev.pactline.launcher.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestartsTest {
  private final Restarts restarts = new Restarts();

  @Test
  void one_that_keeps_failing_is_let_go_on_after_longer_and_longer_pauses_of_a_minute_at_most() {
    List<Integer> due = new ArrayList<>();
    for (int second = 0; second < 300; second++) {
      if (restarts.isDue(at(second))) {
        due.add(second);
      }
    }
    assertThat(due).containsExactly(0, 5, 15, 35, 75, 135, 195, 255);
  }

  @Test
  void one_that_ran_for_a_minute_is_let_go_on_at_once_again() {
    assertThat(restarts.isDue(at(0))).isTrue();
    assertThat(restarts.isDue(at(5))).isTrue();
    restarts.runs(at(65));
    assertThat(restarts.isDue(at(66))).isTrue();
    assertThat(restarts.isDue(at(70))).isFalse();
    assertThat(restarts.isDue(at(71))).isTrue();
  }

  @Test
  void one_that_ran_for_less_is_not() {
    assertThat(restarts.isDue(at(0))).isTrue();
    assertThat(restarts.isDue(at(5))).isTrue();
    restarts.runs(at(10));
    assertThat(restarts.isDue(at(14))).isFalse();
  }

  private static long at(int second) {
    // A clock of nanoseconds may begin anywhere, below zero too.
    return Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(100) + TimeUnit.SECONDS.toNanos(second);
  }
}
