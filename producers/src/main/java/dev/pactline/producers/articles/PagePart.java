package dev.pactline.producers.articles;

import java.util.Optional;

/**
 * What one page says of an article that may be spread over several.
 *
 * @param next address of the page on which the article goes on; empty where it does not
 */
public record PagePart(ArticleReading reading, Optional<String> next) {}
