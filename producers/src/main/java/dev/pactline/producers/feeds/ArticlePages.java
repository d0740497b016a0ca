package dev.pactline.producers.feeds;

import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.articles.PagePart;
import dev.pactline.producers.articles.PageReader;
import dev.pactline.producers.feeds.PageOutcome.Settled;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.web.Fetched;
import dev.pactline.producers.web.Fetched.Failed;
import dev.pactline.producers.web.Fetched.Loaded;
import dev.pactline.producers.web.Fetched.Prospect;
import dev.pactline.producers.web.Fetcher;
import dev.pactline.producers.web.Validators;
import dev.pactline.schemas.Article;
import java.util.Optional;
import java.util.Set;

/**
 * Loads articles from the web, with all the pages that each is spread over. An article is whole or
 * not there: half of one may tell other figures than all of it.
 */
final class ArticlePages {
  private static final Set<String> TYPES =
      Set.of("", "text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain");

  private final Fetcher fetcher;
  private final ArticleLimits limits;
  private final PageReader reader;
  private final int mostPages;

  ArticlePages(Fetcher fetcher, FeedSettings settings) {
    this.fetcher = fetcher;
    this.limits = settings.limits();
    this.reader = new PageReader(limits);
    this.mostPages = settings.pages();
  }

  PageReader reader() {
    return reader;
  }

  /**
   * Loads one article.
   *
   * @param known what to ask for changes with
   */
  PageOutcome load(String address, Validators known) {
    Fetched fetched = fetcher.fetch(address, known, Fetcher.PAGE);
    if (fetched instanceof Fetched.Unchanged) {
      return new PageOutcome.Unchanged();
    }
    if (fetched instanceof Failed failed) {
      return failed(address, failed.reason(), failed.detail(), failed.prospect());
    }
    Loaded loaded = (Loaded) fetched;
    if (!TYPES.contains(loaded.type())) {
      return failed(
          address,
          Reason.UNKNOWN_TYPE,
          "The address leads to " + loaded.type() + ", not to a page.",
          Prospect.LASTING);
    }
    String first = loaded.address();
    PagePart part = reader.readPart(first, first, loaded.body(), loaded.charset());
    return part.reading() instanceof ArticleReading.Read read && part.next().isPresent()
        ? join(address, first, read.article(), part.next())
        : new Settled(part.reading(), loaded.validators());
  }

  /** Without validators: that the first page is as it was says nothing of the others. */
  private PageOutcome join(String address, String first, Article article, Optional<String> second) {
    JoinedText joined = new JoinedText(article);
    Optional<String> next = second;
    for (int number = 2; next.isPresent(); number++) {
      if (number > mostPages || joined.length() > limits.characters()) {
        return failed(
            address,
            Reason.TOO_LARGE,
            "The article has over "
                + mostPages
                + " pages or "
                + limits.characters()
                + " characters.",
            Prospect.LASTING);
      }
      Fetched fetched = fetcher.fetch(next.get(), Validators.NONE, Fetcher.PAGE);
      if (fetched instanceof Failed failed && !isEnd(failed.prospect())) {
        return failed(
            address,
            failed.reason(),
            "Page " + number + " at " + next.get() + ": " + failed.detail(),
            failed.prospect());
      }
      next = goesOn(joined, first, next.get(), fetched);
    }
    return new Settled(new ArticleReading.Read(joined.article()), Validators.NONE);
  }

  /** A pager may name a page that does not exist. */
  private static boolean isEnd(Prospect prospect) {
    return prospect == Prospect.MISSING || prospect == Prospect.GONE;
  }

  /** Takes in what a further page adds; empty where the article has ended before it or with it. */
  private Optional<String> goesOn(JoinedText joined, String first, String asked, Fetched fetched) {
    // Asked for a page that they do not have, many sites lead back to the first one.
    if (!(fetched instanceof Loaded loaded) || !loaded.address().equals(asked)) {
      return Optional.empty();
    }
    PagePart part = reader.readPart(first, asked, loaded.body(), loaded.charset());
    return part.reading() instanceof ArticleReading.Read read && joined.add(read.article())
        ? part.next()
        : Optional.empty();
  }

  private static PageOutcome failed(
      String address, Reason reason, String detail, Prospect prospect) {
    return new PageOutcome.Failed(Rejections.ofSource(address, reason, detail), prospect);
  }
}
