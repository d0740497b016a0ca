package dev.pactline.producers.web;

import java.time.Duration;

/** Settings for sites on the loopback address. */
public final class TestSettings {
  /** Of one megabyte, within two seconds. */
  static final WebLimits BRIEF =
      new WebLimits(
          Duration.ofMinutes(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          1_000_000,
          5);

  public static final WebSettings OPEN =
      new WebSettings("Pactline/test", true, false, Duration.ZERO, BRIEF);
  static final WebSettings CLOSED =
      new WebSettings("Pactline/test", false, false, Duration.ZERO, BRIEF);

  private TestSettings() {}

  static WebSettings withDelay(Duration delay) {
    return new WebSettings("Pactline/test", true, false, delay, BRIEF);
  }
}
