package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a record costs while a contestant works off all that was published, step by step. */
record Steps(Progress progress, Place place, Contestant contestant, long step) {

  /**
   * A step.
   *
   * @param records committed at its end
   * @param recordsPerSecond of the step, by the clock
   * @param microseconds of processor time of the process for each record of the step
   * @param megabytes of memory occupied at its end
   * @param stateMegabytes of files in its folder at its end
   */
  record Sample(
      long records,
      long recordsPerSecond,
      double microseconds,
      long megabytes,
      long stateMegabytes) {}

  /** Waits until all is committed, and tells of each step when it is done. */
  List<Sample> await() throws Exception {
    List<Sample> samples = new ArrayList<>();
    long before = progress.await(1, contestant);
    while (before < progress.total()) {
      long start = System.nanoTime();
      Duration processor = contestant.processorTime();
      long reached = progress.await(Math.min(before + step, progress.total()), contestant);
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = contestant.processorTime().minus(processor).toNanos() / 1e3;
      samples.add(sample(reached, reached - before, seconds, used));
      System.err.println(samples.get(samples.size() - 1));
      before = reached;
    }
    return samples;
  }

  private Sample sample(long reached, long count, double seconds, double used) {
    return new Sample(
        reached,
        Math.round(count / seconds),
        used / count,
        contestant.residentBytes() >> 20,
        Folders.bytes(place.folder()) >> 20);
  }
}
