package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import java.util.List;

/**
 * Adds up people in two halls of one event: "The halls were linked by video: 160 people sat in
 * Lodz, 230 in Hangzhou".
 */
final class TwoHalls {
  private static final Lexicon LINKED = Lexicon.load("linked-hall-words");

  private static final Words JOINTS = Words.of(",", "and");

  private TwoHalls() {}

  /** The counts, with the people of the second hall added to those of the first. */
  static List<Count> added(Parsed parsed, List<Count> counts) {
    if (counts.size() != 1 || !counts.get(0).firm() || !parsed.has(LINKED)) {
      return counts;
    }
    Count first = counts.get(0);
    int second = parsed.nextCount(first.at() + 1);
    boolean other =
        second > 0
            && JOINTS.has(parsed, second - 1)
            && isPlace(parsed, second + 1)
            && parsed.nextCount(second + 1) < 0
            && (JOINTS.has(parsed, second - 2) || beforePlace(parsed, second - 1))
            && AttendanceReader.plausible(parsed.at(second).number());
    return other ? List.of(first.plus(parsed.at(second).number().value().longValue())) : counts;
  }

  /** "in Hangzhou". */
  private static boolean isPlace(Parsed parsed, int in) {
    return parsed.is(in, "in") && in + 1 < parsed.size() && parsed.at(in + 1).place() != null;
  }

  /** "... in Lodz, 230". */
  private static boolean beforePlace(Parsed parsed, int joint) {
    return joint > 1 && parsed.at(joint - 1).place() != null && isPlace(parsed, joint - 2);
  }
}
