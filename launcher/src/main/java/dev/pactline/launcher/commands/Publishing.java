package dev.pactline.launcher.commands;

import dev.pactline.producers.ProducerSettings;
import dev.pactline.producers.Progress;
import dev.pactline.producers.Published;
import dev.pactline.producers.Publisher;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** A connection to publish over, and the words on what became of it. */
final class Publishing implements AutoCloseable {
  private final ProgressDisplay display = ProgressDisplay.onTerminal();
  private final Rejected progress = new Rejected();
  private final Publisher publisher;
  private final CommandLine command;
  private final Runnable afterwards;

  /**
   * @param afterwards what is done when all is published and told
   */
  Publishing(ProducerSettings settings, Topics topics, CommandLine command, Runnable afterwards) {
    this.publisher = Publisher.connect(settings, topics);
    this.command = command;
    this.afterwards = afterwards;
  }

  Publisher publisher() {
    return publisher;
  }

  /** To be told how far the work has come, and what of it was rejected. */
  Progress progress() {
    return progress;
  }

  /** Does some publishing and prints what became of it; returns the exit code. */
  int run(Supplier<Published> work) {
    Published published = done(work);
    return tell(published, "");
  }

  /**
   * The same, where some of the input may be as it was before.
   *
   * @param unchanged how much was, once the work is done
   */
  int run(Supplier<Published> work, IntSupplier unchanged) {
    Published published = done(work);
    return tell(published, unchanged.getAsInt() + " unchanged, ");
  }

  private Published done(Supplier<Published> work) {
    display.phase("Publishing");
    try {
      return work.get();
    } finally {
      display.finish();
      progress.print();
    }
  }

  private int tell(Published published, String unchanged) {
    long delivered = published.articles() + published.reports() + published.retractions();
    command
        .getOut()
        .printf("%d published, %s%d rejected%n", delivered, unchanged, published.rejected());
    command.getOut().flush();
    afterwards.run();
    return published.rejected() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  @Override
  public void close() {
    try (display) {
      publisher.close();
    }
  }

  /** Passes progress on, and keeps the first rejections until the bar is gone. */
  private final class Rejected implements Progress {
    private static final int SHOWN = 20;

    private final List<Rejection> first = new ArrayList<>();
    private int count;

    @Override
    public void advanced(int done, int total) {
      display.advanced(done, total);
    }

    @Override
    public void rejected(Rejection rejection) {
      if (count++ < SHOWN) {
        first.add(rejection);
      }
    }

    private void print() {
      first.forEach(rejection -> RejectionLine.print(rejection, command.getErr()));
      if (count > first.size()) {
        command
            .getErr()
            .printf("and %d more: see 'pactline rejections list'%n", count - first.size());
      }
      first.clear();
      count = 0;
    }
  }
}
