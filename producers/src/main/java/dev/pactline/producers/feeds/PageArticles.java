package dev.pactline.producers.feeds;

import dev.pactline.producers.Progress;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.feeds.PageOutcome.Failed;
import dev.pactline.producers.feeds.PageOutcome.Settled;
import dev.pactline.producers.web.Fetcher;
import dev.pactline.producers.web.Validators;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The articles at single addresses, each fetched when it is asked for, whatever was seen of it
 * before. For one thread.
 */
public final class PageArticles implements Iterator<ArticleReading> {
  private final List<String> addresses;
  private final ArticlePages pages;
  private final FeedSettings settings;
  private final Progress progress;
  private ArticleReading ready;
  private int done;

  public PageArticles(
      List<String> addresses, Fetcher fetcher, FeedSettings settings, Progress progress) {
    this.addresses = List.copyOf(addresses);
    this.pages = new ArticlePages(fetcher, settings);
    this.settings = settings;
    this.progress = progress;
  }

  @Override
  public boolean hasNext() {
    if (ready == null && done < addresses.size() && !settings.clock().isStopped()) {
      PageOutcome outcome = pages.load(addresses.get(done), Validators.NONE);
      if (settings.clock().isStopped()) {
        return false; // whatever failed, failed because of that
      }
      ready =
          outcome instanceof Settled settled
              ? settled.reading()
              : new ArticleReading.Refused(((Failed) outcome).rejection());
      progress.advanced(++done, addresses.size());
    }
    return ready != null;
  }

  @Override
  public ArticleReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArticleReading next = ready;
    ready = null;
    return next;
  }
}
