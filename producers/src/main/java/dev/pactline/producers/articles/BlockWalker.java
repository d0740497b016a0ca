package dev.pactline.producers.articles;

import dev.pactline.producers.articles.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into its blocks. Recursion is as deep as the page, which its parser bounds. */
final class BlockWalker {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "frameset",
          "object",
          "embed",
          "svg",
          "canvas",
          "math",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "datalist",
          "textarea",
          "button",
          "input",
          "progress",
          "meter",
          "rp",
          "rt",
          "head",
          "title");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "nobr");

  private final List<Block> blocks = new ArrayList<>();
  private RunningText run = new RunningText();

  private BlockWalker() {}

  /** All blocks of {@code body}, in the order of the page; null has none. */
  static List<Block> blocks(Element body) {
    BlockWalker walker = new BlockWalker();
    if (body != null) {
      walker.walkBlock(body, Furniture.NONE);
    }
    return walker.blocks;
  }

  private void walkBlock(Element element, Furniture around) {
    Furniture furniture = around.or(Furniture.of(element));
    for (Node child : element.childNodes()) {
      walk(child, element, furniture, false);
    }
    end(element, furniture);
  }

  private void walk(Node node, Element block, Furniture furniture, boolean linked) {
    if (node instanceof TextNode text) {
      run.add(text.getWholeText(), linked);
    } else if (node instanceof Element element && !SKIPPED.contains(element.normalName())) {
      walk(element, block, furniture, linked);
    }
  }

  private void walk(Element element, Element block, Furniture furniture, boolean linked) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      run.breakLine();
    } else if (!INLINE.contains(tag)) {
      end(block, furniture);
      DataTable.of(element)
          .ifPresentOrElse(
              table -> add(table, furniture.or(Furniture.of(element))),
              () -> walkBlock(element, furniture));
    } else if (Furniture.of(element) == Furniture.NONE) {
      boolean inLink = linked || tag.equals("a");
      if (isApart(element)) {
        run.add(" ", inLink);
      }
      element.childNodes().forEach(child -> walk(child, block, furniture, inLink));
    } else {
      walkAside(element, furniture);
    }
  }

  /** The second of {@code <span>By A. Silva</span><span>4 May 2019</span>}, set apart by style. */
  private static boolean isApart(Element element) {
    if (!SET_APART.contains(element.normalName())
        || !(element.previousSibling() instanceof Element before)
        || !SET_APART.contains(before.normalName())) {
      return false;
    }
    String text = element.ownText();
    return before.ownText().length() > 1
        && !text.isEmpty()
        && (Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)));
  }

  private static final Set<String> SET_APART = Set.of("span", "time");

  /** A span with a class such as "share" is no part of the sentence around it. */
  private void walkAside(Element element, Furniture furniture) {
    RunningText interrupted = run;
    run = new RunningText();
    walkBlock(element, furniture);
    run = interrupted;
  }

  private void add(DataTable table, Furniture furniture) {
    if (!table.text().isBlank()) {
      blocks.add(new Block(table.element(), Kind.TABLE, table.text(), table.linked(), furniture));
    }
  }

  private void end(Element block, Furniture furniture) {
    for (RunningText.Paragraph paragraph : run.take()) {
      String text = defined(block) + paragraph.text();
      blocks.add(new Block(block, kind(block), text, paragraph.linked(), furniture));
    }
  }

  /** "Participants: " of a definition list, whose terms say nothing alone; else nothing. */
  private String defined(Element block) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean term =
        last != null
            && block.normalName().equals("dd")
            && last.element().normalName().equals("dt")
            && last.element().equals(block.previousElementSibling())
            && last.text().length() <= LONGEST_TERM
            && last.text().indexOf('\n') < 0;
    if (!term) {
      return "";
    }
    blocks.remove(blocks.size() - 1);
    String words = last.text().strip();
    return words.endsWith(":") || words.endsWith("：") ? words + " " : words + ": ";
  }

  /** Longer than the terms of most lists. */
  private static final int LONGEST_TERM = 60;

  private static Kind kind(Element block) {
    return switch (block.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "legend" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.ITEM;
      default -> Kind.PARAGRAPH;
    };
  }
}
