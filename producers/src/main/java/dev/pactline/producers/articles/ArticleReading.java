package dev.pactline.producers.articles;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;

/** What became of a file or page that should be an article. */
public sealed interface ArticleReading {

  /** It is one. */
  record Read(Article article) implements ArticleReading {}

  /** It cannot be used, for the reason given. */
  record Refused(Rejection rejection) implements ArticleReading {}
}
