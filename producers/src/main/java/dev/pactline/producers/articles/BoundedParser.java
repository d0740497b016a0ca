package dev.pactline.producers.articles;

import java.util.Iterator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses pages in bounded memory and time. Counting while parsing, not before, because unclosed
 * formatting elements are opened anew in every later paragraph: a small page can grow to millions
 * of elements. Depth counts too: the parser walks up the open elements for each new one, and nested
 * tables make it do so many times over.
 */
final class BoundedParser {
  private static final int DEEPEST = 200;

  /** What the elements of a page may be deep on average; pages of real portals are below 20. */
  private static final long USUAL_DEPTH = 32;

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
      long count = 0;
      long depth = 0;
      while (elements.hasNext()) {
        Element element = elements.next();
        count += 1 + element.attributesSize();
        depth += depth(element);
        if (count > most || depth > most * USUAL_DEPTH) {
          return Optional.empty();
        }
      }
      return Optional.of(stream.document());
    }
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element above = element.parent(); above != null; above = above.parent()) {
      depth++;
    }
    return depth;
  }
}
