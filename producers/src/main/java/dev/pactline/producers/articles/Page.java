package dev.pactline.producers.articles;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page taken apart once, for the finders to look at.
 *
 * @param document the whole of it
 * @param head what its meta elements say
 * @param linkedData what its JSON-LD says
 * @param blocks its runs of text in the order of the page, furniture too
 * @param heading the block with the title of the article; -1 where none was found
 */
record Page(
    Document document, MetaTags head, LinkedData linkedData, List<Block> blocks, int heading) {

  static Page of(Document document) {
    MetaTags head = MetaTags.of(document);
    LinkedData linkedData = LinkedData.of(document);
    List<Block> blocks = BlockWalker.blocks(document.body());
    int heading = new HeadingFinder(document.title(), head, linkedData).find(blocks);
    return new Page(document, head, linkedData, blocks, heading);
  }
}
