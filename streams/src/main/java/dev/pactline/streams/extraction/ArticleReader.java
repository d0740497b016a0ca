package dev.pactline.streams.extraction;

import dev.pactline.schemas.Article;
import java.util.List;

/** Reads an article: which events it tells of, and what it says of each. */
public final class ArticleReader {

  /**
   * Reads one article.
   *
   * @param article the text with what is known of its source
   * @return its reports, possibly none, or why it could not be read; never null
   */
  public Reading read(Article article) {
    return new Reading.Found(List.of());
  }
}
