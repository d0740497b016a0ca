package dev.pactline.producers.articles;

import dev.pactline.producers.articles.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Chooses the blocks of a page that are the author's text: those in the container with most prose,
 * and the prose between the title and it, without other stories and labels.
 */
final class MainText {
  // Less than this, and the classes that called everything else furniture are not to be believed.
  private static final int LEAST_PROSE = 120;

  private final List<Block> blocks;
  private final Container container;

  private MainText(List<Block> blocks) {
    this.blocks = blocks;
    this.container = Container.of(blocks);
  }

  /** The text, paragraphs divided by an empty line; empty where the page has none. */
  static Optional<String> of(Page page) {
    List<Block> believing = after(page, strictly(page));
    List<Block> doubting = after(page, block -> block.furniture() != Furniture.CERTAIN);
    List<Block> usable =
        prose(believing) < LEAST_PROSE && prose(doubting) > prose(believing) ? doubting : believing;
    String text = String.join("\n\n", new MainText(usable).paragraphs());
    return Optional.of(text).filter(found -> !found.isBlank());
  }

  /** Blocks below the title, or all where the title is found below the text. */
  private static List<Block> after(Page page, Predicate<Block> filter) {
    List<Block> all = page.blocks();
    List<Block> below =
        all.subList(page.heading() + 1, all.size()).stream().filter(filter).toList();
    List<Block> usable = all.stream().filter(filter).toList();
    return prose(below) * 2 >= prose(usable) ? below : usable;
  }

  /** What is around the title is no furniture, whatever it is called. */
  private static Predicate<Block> strictly(Page page) {
    Set<Element> aroundTitle = new HashSet<>();
    if (page.heading() >= 0) {
      Element title = page.blocks().get(page.heading()).element();
      aroundTitle.addAll(title.parents());
    }
    return block ->
        block.furniture() == Furniture.NONE
            || (block.furniture() == Furniture.LIKELY && !isMarked(block.element(), aroundTitle));
  }

  private static boolean isMarked(Element element, Set<Element> exempt) {
    return element.parents().stream()
            .anyMatch(e -> !exempt.contains(e) && Furniture.of(e) != Furniture.NONE)
        || Furniture.of(element) != Furniture.NONE;
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(block -> block.text().length()).sum();
  }

  private List<String> paragraphs() {
    List<Block> kept = new ArrayList<>();
    OtherStories others = new OtherStories();
    boolean begun = false;
    for (Block block : blocks) {
      boolean lead = !begun && block.isProse() && !container.isBehind(block);
      if ((lead || container.holds(block)) && !others.include(block) && isText(block, begun)) {
        kept.add(block);
        begun |= block.isProse();
      }
    }
    return withoutLabels(kept).stream().map(Block::text).toList();
  }

  private boolean isText(Block block, boolean begun) {
    String first = block.text().lines().findFirst().orElse("");
    return !block.isLink()
        && !container.isLinkList(block)
        && !Lines.isFurniture(block.text())
        && !Lines.isFurniture(first)
        && (begun || !isAboveText(block));
  }

  private static boolean isAboveText(Block block) {
    return !block.isProse() && block.kind() == Kind.PARAGRAPH && PageDates.isDateline(block.text());
  }

  /** Without headings that nothing follows, and without the labels at the end. */
  private static List<Block> withoutLabels(List<Block> kept) {
    List<Block> result = new ArrayList<>();
    boolean prose = kept.stream().anyMatch(Block::isProse);
    boolean followed = false;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Block block = kept.get(i);
      boolean content = isContent(block) || !prose;
      if (content || (followed && block.kind() != Kind.HEADING) || isFollowed(kept, i)) {
        result.add(0, block);
      }
      followed |= content;
    }
    return result;
  }

  private static boolean isContent(Block block) {
    return block.isProse() || block.kind() == Kind.TABLE || block.kind() == Kind.ITEM;
  }

  private static boolean isFollowed(List<Block> kept, int heading) {
    return kept.get(heading).kind() == Kind.HEADING
        && heading + 1 < kept.size()
        && kept.get(heading + 1).kind() != Kind.HEADING
        && kept.subList(heading + 1, kept.size()).stream().anyMatch(MainText::isContent);
  }
}
