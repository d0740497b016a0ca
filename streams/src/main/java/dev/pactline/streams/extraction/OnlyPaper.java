package dev.pactline.streams.extraction;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;

/** Knows the one paper of an event that nothing counts: "the agreement, valued at 38 billion". */
final class OnlyPaper {
  private static final Words OPENING = Words.of("the", "that", "this");

  private OnlyPaper() {}

  /** One, where the value of "the agreement" is told and no others are spoken of; else null. */
  static Count of(Frame frame) {
    if (frame.planned() || frame.sentences().stream().anyMatch(OnlyPaper::several)) {
      return null;
    }
    return frame.values().stream()
        .filter(OnlyPaper::isOfOne)
        .findFirst()
        .map(value -> one(value.where()))
        .orElse(null);
  }

  private static boolean isOfOne(Value value) {
    Parsed parsed = value.where();
    int paper = Lexicons.INSTRUMENTS.find(parsed, 1, Math.min(parsed.size(), LAST));
    return value.extent() == Extent.WHOLE
        && value.mood() == Mood.ACTUAL
        && value.covers() == 1
        && paper > 0
        && OPENING.has(parsed, 0)
        && !PaperWorth.plural(parsed.word(paper));
  }

  /** Words of "the long awaited supply agreement". */
  private static final int LAST = 5;

  private static boolean several(Parsed told) {
    int paper = Lexicons.INSTRUMENTS.find(told, 0, told.size());
    while (paper >= 0 && !PaperWorth.plural(told.word(paper))) {
      paper = Lexicons.INSTRUMENTS.find(told, paper + 1, told.size());
    }
    return paper >= 0;
  }

  private static Count one(Parsed parsed) {
    return new Count(
        parsed, 0, Counted.PROJECTS, 1, null, Precision.EXACT, Mood.ACTUAL, Extent.WHOLE, true);
  }
}
