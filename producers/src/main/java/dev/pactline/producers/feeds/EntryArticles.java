package dev.pactline.producers.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.feeds.PageOutcome.Failed;
import dev.pactline.producers.feeds.PageOutcome.Settled;
import dev.pactline.producers.feeds.PageOutcome.Unchanged;
import dev.pactline.producers.web.Fetched.Prospect;
import dev.pactline.producers.web.Validators;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * The articles behind the entries of feeds. The page counts, with what the feed knows beside it;
 * where the page is closed to us for good, the article that the feed itself carries.
 */
final class EntryArticles {
  private final ArticlePages pages;
  private final FeedMemory memory;
  private final FeedSettings settings;

  EntryArticles(ArticlePages pages, FeedMemory memory, FeedSettings settings) {
    this.pages = pages;
    this.memory = memory;
    this.settings = settings;
  }

  /** Loads the article of an entry, and remembers it; unchanged if it was the same before. */
  PageOutcome load(FeedEntry entry) {
    Optional<Remembered> known = memory.of(entry.link());
    if (known.filter(Remembered::gone).isPresent()) {
      return new Unchanged();
    }
    Validators validators = known.map(Remembered::validators).orElse(Validators.NONE);
    PageOutcome outcome = pages.load(entry.link(), validators);
    if (outcome instanceof Failed failed && failed.prospect() != Prospect.PASSING) {
      outcome = carried(entry).map(PageOutcome.class::cast).orElse(outcome);
    } else if (outcome instanceof Settled settled
        && settled.reading() instanceof ArticleReading.Read read) {
      outcome =
          new Settled(
              new ArticleReading.Read(entry.complete(read.article())), settled.validators());
    }
    return remember(entry.link(), known, outcome);
  }

  private Optional<Settled> carried(FeedEntry entry) {
    if (entry.content() == null) {
      return Optional.empty();
    }
    String title = entry.title() == null ? "" : Entities.escape(entry.title());
    String page =
        "<html><head><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1>"
            + entry.content()
            + "</article></body></html>";
    ArticleReading reading =
        pages.reader().readFrom(entry.link(), page.getBytes(UTF_8), UTF_8.name());
    return reading instanceof ArticleReading.Read read
        ? Optional.of(
            new Settled(new ArticleReading.Read(entry.complete(read.article())), Validators.NONE))
        : Optional.empty();
  }

  private PageOutcome remember(String link, Optional<Remembered> known, PageOutcome outcome) {
    if (outcome instanceof Settled settled) {
      String fingerprint = Outcomes.fingerprint(settled.reading());
      return remember(link, known, outcome, settled.validators(), fingerprint, false);
    }
    if (outcome instanceof Failed failed && failed.prospect() != Prospect.PASSING) {
      String fingerprint = Outcomes.fingerprint(failed.rejection());
      boolean gone = failed.prospect() == Prospect.GONE;
      return remember(link, known, outcome, Validators.NONE, fingerprint, gone);
    }
    return outcome;
  }

  private PageOutcome remember(
      String link,
      Optional<Remembered> known,
      PageOutcome outcome,
      Validators validators,
      String fingerprint,
      boolean gone) {
    memory.put(link, new Remembered(validators, fingerprint, gone, settings.clock().now()));
    boolean same = known.filter(before -> fingerprint.equals(before.outcome())).isPresent();
    return same ? new Unchanged() : outcome;
  }
}
