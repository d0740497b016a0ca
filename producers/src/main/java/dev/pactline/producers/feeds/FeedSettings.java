package dev.pactline.producers.feeds;

import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.web.WebClock;

/**
 * How to read feeds and pages.
 *
 * @param limits how large articles may be
 * @param pages over how many pages an article may be spread
 * @param clock ends everything soon when it is stopped
 */
public record FeedSettings(ArticleLimits limits, int pages, WebClock clock) {
  /** More than articles have, fewer than a pager that never ends. */
  public static final int PAGES = 20;

  public FeedSettings {
    if (pages < 1) {
      throw new IllegalArgumentException("an article has at least one page, not " + pages);
    }
  }
}
