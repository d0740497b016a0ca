package dev.pactline.producers.articles;

import dev.pactline.schemas.Article;

/** Reads an article from plain text: the text as it stands, and what its first lines tell. */
final class PlainTextReader {

  /**
   * @param text with line feeds as the only line ends
   * @param file what the article calls the file
   */
  Article read(String text, String file) {
    return TextHeader.of(text).found().with(file, text);
  }
}
