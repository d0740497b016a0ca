package dev.pactline.producers.feeds;

import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.input.Fingerprint;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;

/** Tells whether what an address yields is what it has yielded before. */
final class Outcomes {
  private Outcomes() {}

  /** Equal for readings that say the same; the time of the last change alone says nothing. */
  static String fingerprint(ArticleReading reading) {
    if (reading instanceof ArticleReading.Read read) {
      Article article = read.article();
      return Fingerprint.of(
          article.getArticleId(),
          article.getOutlet(),
          article.getTitle(),
          String.valueOf(article.getPublishedOn()),
          article.getLanguage(),
          article.getText());
    }
    return fingerprint(((ArticleReading.Refused) reading).rejection());
  }

  static String fingerprint(Rejection rejection) {
    return Fingerprint.of(rejection.getReason(), rejection.getDetail());
  }
}
