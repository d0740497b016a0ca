package dev.pactline.producers.articles;

import dev.pactline.schemas.Article;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is told of an article beside its text; each member is null where unknown.
 *
 * @param url canonical address, normalised
 * @param modifiedAt last change
 * @param language BCP 47 tag
 */
record Found(
    String url,
    String outlet,
    String title,
    LocalDate publishedOn,
    Instant modifiedAt,
    String language) {

  Article with(String file, String text) {
    return new Article(
        ArticleIds.of(url, outlet, title, publishedOn, text),
        url,
        file,
        outlet,
        title,
        publishedOn,
        modifiedAt,
        language,
        text);
  }
}
