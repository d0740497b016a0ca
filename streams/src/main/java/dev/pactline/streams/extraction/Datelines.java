package dev.pactline.streams.extraction;

import dev.pactline.language.ParagraphDateline;

/**
 * Takes the dateline off a paragraph: in "NAIROBI, March 13 (Agency) -- Kenyan firms" it is no date
 * of an event.
 */
final class Datelines {
  private Datelines() {}

  static Line withoutDateline(Line line) {
    if (line.kind() != Line.Kind.PROSE) {
      return line;
    }
    int cut = ParagraphDateline.end(line.text());
    return cut == 0 ? line : new Line(line.kind(), line.text().substring(cut), line.start() + cut);
  }

  /** "HAI PHONG —": what was taken off; it tells where the news is from. */
  static Sentence dateline(Line line, Line rest, int paragraph) {
    String words = line.text().substring(0, rest.start() - line.start());
    return new Sentence(line, paragraph, words, line.start());
  }

  /**
   * "GUIZHOU - Data centres ...": a new item, where an article has several of them.
   *
   * @param rest the line without its dateline
   */
  static boolean opensSection(Line line, Line rest) {
    return line.kind() == Line.Kind.PROSE
        && (line.text().startsWith("【") || rest.start() > line.start());
  }
}
