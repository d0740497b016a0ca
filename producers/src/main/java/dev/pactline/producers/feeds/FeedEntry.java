package dev.pactline.producers.feeds;

import dev.pactline.schemas.Article;
import java.time.LocalDate;

/**
 * What a feed says of one article.
 *
 * @param link where it is, normalised
 * @param title null where the feed gives none
 * @param publishedOn in the time zone that the feed states; null where it gives none
 * @param content the whole article as HTML, where the feed carries it; null where it does not
 */
record FeedEntry(String link, String title, LocalDate publishedOn, String content) {

  /** The article with what the feed knows and the page does not tell. */
  Article complete(Article article) {
    Article.Builder completed = Article.newBuilder(article);
    if (article.getTitle() == null) {
      completed.setTitle(title);
    }
    if (article.getPublishedOn() == null) {
      completed.setPublishedOn(publishedOn);
    }
    return completed.build();
  }
}
