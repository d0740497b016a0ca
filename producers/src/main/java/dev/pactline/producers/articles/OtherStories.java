package dev.pactline.producers.articles;

import org.jsoup.nodes.Element;

/**
 * Follows the blocks of a text and tells which of them are other stories: from a line such as
 * "Related stories" to the end of what is around it, or until prose goes on.
 */
final class OtherStories {
  private Element around;
  private boolean seenProse;

  /** Whether {@code block}, the next of the text, belongs to other stories. */
  boolean include(Block block) {
    if (Lines.announcesOthers(block.text())) {
      around = block.element().parent();
      return true;
    }
    if (around != null && (isOutside(block) || resumes(block))) {
      around = null;
    }
    seenProse |= around == null && block.isProse();
    return around != null;
  }

  private boolean isOutside(Block block) {
    return !block.element().equals(around) && !block.element().parents().contains(around);
  }

  private boolean resumes(Block block) {
    return seenProse
        && block.kind() == Block.Kind.PARAGRAPH
        && block.linked() == 0
        && Lines.isSentence(block.text())
        && block.isProse()
        && around.equals(block.element().parent());
  }
}
