package dev.pactline.streams.extraction;

import java.util.List;

/**
 * An event that a sentence speaks of.
 *
 * @param mention the words for it
 * @param frame what was gathered of it
 */
record Target(EventMention mention, Frame frame) {

  /** The event of a figure at a chunk: the last one named before it. */
  static Frame nearest(List<Target> targets, int at, Frame otherwise) {
    Frame found = targets.isEmpty() ? otherwise : targets.get(0).frame();
    if (found != otherwise
        && otherwise != null
        && found.aside()
        && targets.get(0).mention().from() > at) {
      found = otherwise; // "18 were signed, up from nine at the last meeting"
    }
    for (Target target : targets) {
      if (target.mention().from() <= at) {
        found = target.frame();
      }
    }
    return found;
  }
}
