package dev.pactline.launcher.commands;

import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.producers.Published;
import dev.pactline.schemas.Topics;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.ExitCode;

/** What of the input could not be used, told to the user. */
final class Unusable {
  private static final int SHOWN = 20;

  private final TopicReader reader;
  private final Topics topics;

  Unusable(TopicReader reader, Topics topics) {
    this.reader = reader;
    this.topics = topics;
  }

  /**
   * Prints the first rejections and how many there are in all.
   *
   * @return the exit code: whether there are any
   */
  int print(Published published, PrintWriter err) {
    AtomicLong rejections = new AtomicLong();
    reader.forEach(
        topics.rejections(),
        entry -> {
          if (rejections.incrementAndGet() <= SHOWN) {
            RejectionLine.print(entry.value(), err);
          }
        });
    AtomicLong deadLetters = new AtomicLong();
    reader.forEachRaw(topics.deadLetters().name(), letter -> deadLetters.incrementAndGet());
    if (rejections.get() + deadLetters.get() == 0) {
      return ExitCode.OK;
    }
    err.printf(
        "%d of %d inputs rejected, %d dead letters%n",
        rejections.get(), published.read(), deadLetters.get());
    return ExitCode.SOFTWARE;
  }
}
