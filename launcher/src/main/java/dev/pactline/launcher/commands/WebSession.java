package dev.pactline.launcher.commands;

import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.feeds.FeedSettings;
import dev.pactline.producers.web.Fetcher;
import dev.pactline.producers.web.StoppableClock;
import dev.pactline.producers.web.WebSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Fetching that Ctrl-C ends at once; it waits a while then until what was read is delivered. */
final class WebSession implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final StoppableClock clock = new StoppableClock();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "end-fetching");
  private final Fetcher fetcher;
  private final FeedSettings settings;

  /**
   * @param pages over how many pages an article may be spread
   */
  WebSession(WebSettings web, int pages) {
    this.settings = new FeedSettings(ArticleLimits.DEFAULT, pages, clock);
    this.fetcher = new Fetcher(web, clock);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Fetcher fetcher() {
    return fetcher;
  }

  FeedSettings settings() {
    return settings;
  }

  StoppableClock clock() {
    return clock;
  }

  private void end() {
    clock.stop();
    fetcher.close();
    try {
      boolean unused = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is done. */
  @Override
  public void close() {
    fetcher.close();
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is what brought us here
    }
  }
}
