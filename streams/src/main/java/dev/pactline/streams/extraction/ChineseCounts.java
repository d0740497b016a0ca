package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;
import java.util.function.IntPredicate;

/** Makes counts of the numbers that Chinese patterns find. */
final class ChineseCounts {
  private ChineseCounts() {}

  /**
   * Numbers of the right things with a verb that no list has: the first that nothing speaks
   * against.
   *
   * @param wrong what speaks against the number at a position of the template
   */
  static void addLoose(
      List<Count> counts, Template template, Cue pattern, Counted counted, IntPredicate wrong) {
    Cue.Search matcher = pattern.search(template.text());
    while (matcher.find()) {
      int number = Template.number(matcher, template.text());
      if (number >= 0
          && !ChineseWords.PART.in(template.clause(number))
          && mood(template, number) == Mood.ACTUAL
          && !wrong.test(number)) {
        add(counts, template, number, counted, Mood.ACTUAL, Extent.PERHAPS);
        return;
      }
    }
  }

  static Mood mood(Template template, int position) {
    String text = template.text();
    int from = template.clauseStart(position);
    int to = template.clauseEnd(position);
    return ChineseWords.PLANNED.in(text, from, to) ? Mood.PLANNED : Mood.ACTUAL;
  }

  static void add(
      List<Count> counts,
      Template template,
      int position,
      Counted counted,
      Mood mood,
      Extent extent) {
    int at = template.chunk(position);
    NumberMention number = template.parsed().at(at).number();
    if (number.value().stripTrailingZeros().scale() > 0
        || number.value().longValue() > 10_000_000) {
      return;
    }
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    counts.add(
        new Count(
            template.parsed(),
            at,
            counted,
            number.value().longValue(),
            max,
            number.precision(),
            mood,
            extent,
            true));
  }
}
