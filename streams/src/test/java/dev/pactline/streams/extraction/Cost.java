package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The processor time that reading takes for each kilobyte of UTF-8: printed for people, and held
 * against a bound that only a hang would reach.
 */
final class Cost {
  /** Ten seconds for a kilobyte are no work any more, but a hang. */
  private static final double HANGS = 10_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final double[] millisByKilobyte;
  private int texts;
  private long bytes;
  private double millis;
  private double worst;
  private String slowest = "";

  Cost(int texts) {
    this.millisByKilobyte = new double[texts];
  }

  /** What reading a text gives; shorter texts than a kilobyte count as one. */
  <T> T of(String text, Supplier<T> reading) {
    long start = THREADS.getCurrentThreadCpuTime();
    T read = reading.get();
    double taken = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    double cost = taken / Math.max(1, size / 1e3);
    assertThat(cost).as("milliseconds a kilobyte of %s", head(text)).isLessThan(HANGS);
    slowest = cost > worst ? head(text) : slowest;
    worst = Math.max(worst, cost);
    millisByKilobyte[texts++] = cost;
    bytes += size;
    millis += taken;
    return read;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 60)).replace('\n', ' ');
  }

  void print(String what) {
    double[] sorted = Arrays.copyOf(millisByKilobyte, texts);
    Arrays.sort(sorted);
    System.out.printf(
        "%,d %s, %.1f MB, %.1f s: ms/kB median %.2f, 99.9 %% %.2f, worst %.2f (%s)%n",
        texts,
        what,
        bytes / 1e6,
        millis / 1e3,
        sorted[texts / 2],
        sorted[(int) (texts * 0.999)],
        worst,
        slowest);
  }
}
