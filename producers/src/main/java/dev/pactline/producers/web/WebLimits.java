package dev.pactline.producers.web;

import java.time.Duration;

/**
 * What a server may cost us.
 *
 * @param patience longest wait that it, or its robots.txt, may ask for
 * @param connectTimeout for a connection to one address
 * @param silence longest time without a byte of its answer
 * @param deadline for one request with its whole answer
 * @param bytes most bytes of an answer, after decompression
 * @param redirects most redirects from one address
 */
public record WebLimits(
    Duration patience,
    Duration connectTimeout,
    Duration silence,
    Duration deadline,
    int bytes,
    int redirects) {

  /** Answers of five megabytes within a minute, five redirects, a minute's wait. */
  public static final WebLimits DEFAULT =
      new WebLimits(
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          5_000_000,
          5);

  public WebLimits {
    if (patience.isNegative() || bytes < 1 || redirects < 0) {
      throw new IllegalArgumentException(
          "limits must be positive, were " + patience + ", " + bytes + ", " + redirects);
    }
  }
}
