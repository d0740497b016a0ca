package dev.pactline.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void the_innermost_cause_is_the_reason() {
    Exception refused = new IllegalStateException("the password is wrong");
    Exception closed = new IllegalArgumentException("no connection", refused);

    assertThat(Trace.reason(printed(new IllegalStateException("task has ended", closed))))
        .isEqualTo("java.lang.IllegalStateException: the password is wrong");
  }

  @Test
  void without_a_cause_it_is_the_failure_itself() {
    assertThat(Trace.reason(printed(new IllegalStateException("no topic"))))
        .isEqualTo("java.lang.IllegalStateException: no topic");
  }

  @Test
  void where_nothing_failed_there_is_no_reason() {
    assertThat(Trace.reason("")).isEmpty();
  }

  private static String printed(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
