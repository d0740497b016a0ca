package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {
  private final Exception full = new IOException("no space left on device");

  @Test
  void the_innermost_cause_is_told_with_what_it_broke() {
    Exception wrapped = new IllegalStateException("store totals", new IllegalStateException(full));

    assertThat(Causes.told(new IllegalStateException("failed to initialize", wrapped)))
        .isEqualTo("failed to initialize: no space left on device");
  }

  @Test
  void nothing_is_told_twice() {
    assertThat(Causes.told(new IllegalStateException(full)))
        .isEqualTo("java.io.IOException: no space left on device");
    assertThat(Causes.told(full)).isEqualTo("no space left on device");
  }

  @Test
  void a_failure_without_a_message_has_its_name() {
    assertThat(Causes.told(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }
}
