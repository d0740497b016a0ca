package dev.pactline.producers.articles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The element of a page that holds the text of the article, and its twins beside it. */
final class Container {
  // A level up must hold a third more prose to be the better container.
  private static final double LEVEL = 0.75;
  private static final double PROMISING = 1.25;
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i).*(?:article|content|story|entry|post|text|detail|zoom|main|body|news|trs_editor|ucap).*");
  private static final int LINKS_OF_LIST = 3;
  private static final double LINKED_OF_LIST = 0.35;

  private final Element element;
  private final Map<Element, Weight> weights;
  private final Set<Block> behind = new HashSet<>();

  /** How much text is below an element, and how much of it is in links. */
  private static final class Weight {
    private double score;
    private int characters;
    private int linked;
    private int links;

    private double score() {
      return score * (1 - (double) linked / Math.max(1, characters));
    }
  }

  private Container(Element element, Map<Element, Weight> weights) {
    this.element = element;
    this.weights = weights;
  }

  /** The container among all elements around {@code blocks}. */
  static Container of(List<Block> blocks) {
    Map<Element, Weight> weights = new HashMap<>();
    blocks.forEach(block -> weigh(block, weights));
    Element best = null;
    double most = 0;
    for (Block block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        double score = weights.get(e).score() * (isPromising(e) ? PROMISING : 1);
        if (score > most) {
          most = score;
          best = e;
        }
      }
    }
    Container container = new Container(best, weights);
    container.note(blocks);
    return container;
  }

  private static void weigh(Block block, Map<Element, Weight> weights) {
    double score = block.isProse() ? block.text().length() - block.linked() : 0;
    boolean inParagraph = isParagraph(block.element());
    for (Element e = block.element(); e != null; e = e.parent()) {
      Weight weight = weights.computeIfAbsent(e, key -> new Weight());
      weight.characters += block.text().length();
      weight.linked += block.linked();
      weight.links += block.isLink() ? 1 : 0;
      // A paragraph is no container, but loose text is held by the element around it.
      if (!(inParagraph && e.equals(block.element()))) {
        weight.score += score;
        score *= LEVEL;
      }
    }
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "blockquote", "pre", "dd", "dt" -> true;
      default -> false;
    };
  }

  private static boolean isPromising(Element element) {
    String tag = element.normalName();
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return tag.equals("article")
        || tag.equals("main")
        || element.attr("itemprop").equals("articleBody")
        || (!tag.equals("body") && names.length() < 200 && PROMISE.matcher(names).matches());
  }

  private void note(List<Block> blocks) {
    boolean begun = false;
    for (Block block : blocks) {
      begun |= holds(block);
      if (begun && !holds(block)) {
        behind.add(block);
      }
    }
  }

  /** Whether the block is in it, or in a twin. Without any prose, everything is. */
  boolean holds(Block block) {
    if (element == null) {
      return true;
    }
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (e.equals(element) || isTwin(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the block is outside, and below its beginning on the page. */
  boolean isBehind(Block block) {
    return behind.contains(block);
  }

  /** Whether an element between the block and the container is a list of links with words. */
  boolean isLinkList(Block block) {
    for (Element e = block.element(); e != null && !e.equals(element); e = e.parent()) {
      Weight weight = weights.get(e);
      if (weight.links >= LINKS_OF_LIST && weight.linked > LINKED_OF_LIST * weight.characters) {
        return true;
      }
    }
    return false;
  }

  /** Texts that an advertisement cuts in two are in two elements alike. */
  private boolean isTwin(Element other) {
    return Objects.equals(other.parent(), element.parent())
        && other.normalName().equals(element.normalName())
        && !other.className().isEmpty()
        && other.className().equals(element.className());
  }
}
