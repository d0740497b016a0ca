package dev.pactline.launcher.commands;

import dev.pactline.producers.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a command is, if somebody sits there and watches. */
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final int WIDTH = 78;
  private static final int REFRESH_MILLIS = 200;

  private final boolean visible;
  private ProgressBar bar;

  private ProgressDisplay(boolean visible) {
    this.visible = visible;
  }

  /** A display if standard error is a terminal, as {@code ./pactline} tells its JVM. */
  static ProgressDisplay onTerminal() {
    return new ProgressDisplay(Boolean.getBoolean("pactline.terminal"));
  }

  /** Begins the next part of the work, such as {@code Counting}. */
  void phase(String name) {
    finish();
    if (visible) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(-1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void advanced(int done, int total) {
    if (bar != null) {
      bar.maxHint(total).stepTo(done);
    }
  }

  /** Ends the last part; nothing is left of it on the terminal. */
  void finish() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    finish();
  }
}
