package dev.pactline.producers.feeds;

import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.web.Fetched.Prospect;
import dev.pactline.producers.web.Validators;
import dev.pactline.schemas.Rejection;

/** What became of an address that should be an article. */
sealed interface PageOutcome {

  /**
   * It was loaded, be it usable or not.
   *
   * @param validators to ask for changes with
   */
  record Settled(ArticleReading reading, Validators validators) implements PageOutcome {}

  /** It is as it was. */
  record Unchanged() implements PageOutcome {}

  /** It was not loaded, or not all of it. */
  record Failed(Rejection rejection, Prospect prospect) implements PageOutcome {}
}
