package dev.pactline.streams.extraction;

/**
 * One line of an article, and what it is there for.
 *
 * @param kind its part in the page
 * @param text the line without surrounding white space
 * @param start offset of its first character in the article
 */
record Line(Kind kind, String text, int start) {

  /** The parts of a page, as far as they read differently. */
  enum Kind {
    /** The headline. */
    TITLE,
    /** Outlet, date, author: what stands above the text. */
    HEADER,
    /** A heading between paragraphs: says where and when, states no figures. */
    HEADING,
    /** Running text. */
    PROSE,
    /** Words below a picture: they repeat. */
    CAPTION,
    /** A correction or a note of the editors. */
    NOTICE,
    /** Cells divided by tabs. */
    TABLE,
    /** Navigation, advertisements, links to other stories. */
    NOISE
  }

  int end() {
    return start + text.length();
  }
}
