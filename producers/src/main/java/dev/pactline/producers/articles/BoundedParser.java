package dev.pactline.producers.articles;

import java.util.Iterator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses pages in bounded memory. Counting while parsing, not before, because unclosed formatting
 * elements are opened anew in every later paragraph: a small page can grow to millions of elements.
 */
final class BoundedParser {
  private static final int DEEPEST = 200;

  private final int most;

  /**
   * @param most elements and attributes that a page may have
   */
  BoundedParser(int most) {
    this.most = most;
  }

  /** Empty where the page has more than it may have. */
  Optional<Document> parse(String html, String address) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    try (StreamParser stream = new StreamParser(parser).parse(html, address)) {
      Iterator<Element> elements = stream.iterator();
      for (int count = 0; elements.hasNext(); ) {
        count += 1 + elements.next().attributesSize();
        if (count > most) {
          return Optional.empty();
        }
      }
      return Optional.of(stream.document());
    }
  }
}
