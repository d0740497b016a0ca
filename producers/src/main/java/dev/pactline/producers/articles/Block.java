package dev.pactline.producers.articles;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page shows as one: a paragraph, a heading, a list item, a table.
 *
 * @param element the innermost element around all of it that is no inline element
 * @param kind what it is shown as
 * @param text with line feeds for line breaks and rows
 * @param linked how many of its characters are in links
 * @param furniture whether the markup around it says that it is not the author's text
 */
record Block(Element element, Kind kind, String text, int linked, Furniture furniture) {

  /** What a block is shown as. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    TABLE
  }

  private static final int LONG_ENOUGH = 80;

  /** Whether it reads like a paragraph of somebody's text rather than a label or a link. */
  boolean isProse() {
    return kind != Kind.TABLE
        && kind != Kind.HEADING
        && !isLink()
        && !Lines.isFurniture(text)
        && (text.length() >= LONG_ENOUGH || (Lines.isSentence(text) && text.length() >= 20));
  }

  /** Whether most of it is links. */
  boolean isLink() {
    return linked * 2 > text.length();
  }
}
